package org.entrepot.marketplace.rules.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.ContentDiff;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.CaseWords;
import org.entrepot.rulebook.facts.FactLabels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changes between two editions of a subject, in words and numbers. */
@Controller
@OpenTo(Audience.ANYONE)
final class DifferencesPage {

  /** An edition that may be compared, by its name in the address. */
  record Choice(String key, Edition<?> edition) {}

  private final Subjects subjects;

  DifferencesPage(Subjects subjects) {
    this.subjects = subjects;
  }

  @GetMapping(Links.SUBJECT + "/differences")
  String differences(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    show(subjects.named(marketplace, market, subject), from, to, model);
    return "rules/differences";
  }

  /** Without a choice: the last edition, against the one before it. */
  private static <B> void show(Subject<B> subject, String from, String to, Model model) {
    List<Edition<B>> current =
        subject.timeline().periods().stream().map(period -> period.edition()).toList();
    Edition<B> becomes = to.isBlank() ? current.getLast() : Subjects.edition(subject, to);
    Edition<B> was =
        from.isBlank()
            ? current.get(Math.max(0, current.size() - 2))
            : Subjects.edition(subject, from);
    List<Difference> inWords = inWords(subject, was, becomes);
    List<Change> byField =
        ContentDiff.between(was.content().part("values"), becomes.content().part("values"));
    model.addAttribute("head", SubjectHead.of(subject, SubjectHead.Part.DIFFERENCES));
    model.addAttribute(
        "editions",
        subject.timeline().revisions().stream()
            .map(edition -> new Choice(EditionKey.of(edition.ref()).toString(), edition))
            .toList());
    model.addAttribute("was", was);
    model.addAttribute("becomes", becomes);
    model.addAttribute("wasKey", EditionKey.of(was.ref()).toString());
    model.addAttribute("becomesKey", EditionKey.of(becomes.ref()).toString());
    model.addAttribute("inWords", inWords);
    model.addAttribute("byField", byField);
  }

  /** What differs, its kinds of case named by the labels of both editions. */
  private static <B> List<Difference> inWords(
      Subject<B> subject, Edition<B> was, Edition<B> becomes) {
    Map<String, String> labels =
        new LinkedHashMap<>(FactLabels.of(subject.family().asks(was.body())).byName());
    labels.putAll(FactLabels.of(subject.family().asks(becomes.body())).byName());
    CaseWords words = new CaseWords(new FactLabels(labels));
    return subject.family().differences(was, becomes).stream()
        .map(difference ->
            new Difference(
                difference.cases().stream().map(words::of).toList(), difference.changes()))
        .toList();
  }
}
