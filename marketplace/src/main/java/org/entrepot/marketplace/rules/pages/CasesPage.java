package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.CaseRun.TrialResult;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Worked cases: what is expected, what came out, and how. */
@Controller
@OpenTo(Audience.ANYONE)
final class CasesPage {

  /** A subject with how many of its trials came out as expected. */
  record Tally(
      Subject<?> subject, String place, String href, long cases, long passed, long failed) {}

  /** A case with its trials. */
  record Shown(CaseResult result, int number, List<Row> rows) {

    public long failed() {
      return rows.stream().filter(row -> !row.trial().passed()).count();
    }
  }

  /** A trial. */
  record Row(TrialResult trial, String href, String calculator, List<Receipt.Result> results) {

    public boolean refused() {
      return trial.outcome() instanceof Outcome.Refused;
    }

    public List<String> refusals() {
      return trial.outcome() instanceof Outcome.Refused(var refusals, var _notes, var working)
          ? refusals.stream().map(refusal -> refusal.message()).toList()
          : List.of();
    }
  }

  private final Rules rules;
  private final Subjects subjects;
  private final WorkedCases cases;
  private final OwnRulebookCases own;

  CasesPage(Rules rules, Subjects subjects, WorkedCases cases, OwnRulebookCases own) {
    this.own = own;
    this.rules = rules;
    this.subjects = subjects;
    this.cases = cases;
  }

  @GetMapping(Links.RULES + "/cases")
  String all(Model model) {
    Map<SubjectId, List<CaseResult>> bySubject = new LinkedHashMap<>();
    for (CaseResult result : cases.all()) {
      bySubject.computeIfAbsent(result.of().subject(), id -> new ArrayList<>()).add(result);
    }
    List<Tally> tallies = new ArrayList<>();
    bySubject.forEach((id, results) ->
        rules.subject(id).ifPresent(subject -> tallies.add(tally(subject, results))));
    tallies.sort(Comparator.comparing(tally -> tally.subject().id()));
    List<OwnRulebookCases.Own> brought = own.all();
    long broughtPassed = brought.stream().filter(one -> one.trial().passed()).count();
    long broughtFailed = brought.size() - broughtPassed;
    model.addAttribute("tallies", tallies);
    model.addAttribute("own", brought);
    model.addAttribute("passed", tallies.stream().mapToLong(Tally::passed).sum() + broughtPassed);
    model.addAttribute("failed", tallies.stream().mapToLong(Tally::failed).sum() + broughtFailed);
    model.addAttribute("ruled", (long) tallies.size());
    model.addAttribute("faulty", cases.faulty());
    return "rules/all-cases";
  }

  private static Tally tally(Subject<?> subject, List<CaseResult> results) {
    List<TrialResult> trials = results.stream().flatMap(r -> r.trials().stream()).toList();
    long passed = trials.stream().filter(TrialResult::passed).count();
    return new Tally(
        subject,
        Names.place(subject.id()),
        Links.cases(subject.id()),
        results.size(),
        passed,
        trials.size() - passed);
  }

  @GetMapping(Links.SUBJECT + "/cases")
  String ofSubject(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      Model model) {
    Subject<?> named = subjects.named(marketplace, market, subject);
    List<CaseResult> results = cases.of(named.id());
    List<Shown> shown = new ArrayList<>();
    for (CaseResult result : results) {
      shown.add(shown(named, result, shown.size()));
    }
    model.addAttribute("head", SubjectHead.of(named, SubjectHead.Part.CASES));
    model.addAttribute("cases", shown);
    model.addAttribute("tally", tally(named, results));
    return "rules/cases";
  }

  private static Shown shown(Subject<?> subject, CaseResult result, int number) {
    List<Row> rows = new ArrayList<>();
    for (TrialResult trial : result.trials()) {
      String href = Links.cases(subject.id()) + "/" + number + "/" + rows.size();
      rows.add(row(subject, trial, href));
    }
    return new Shown(result, number, rows);
  }

  private static Row row(Subject<?> subject, TrialResult trial, String href) {
    List<Receipt.Result> results =
        trial.outcome() instanceof Outcome.Answer answer
            ? answer.results().entrySet().stream()
                .map(result -> new Receipt.Result(Names.words(result.getKey()), result.getValue()))
                .toList()
            : List.of();
    return new Row(trial, href, WorkedCases.calculator(subject, trial.of()), results);
  }

  @GetMapping(Links.SUBJECT + "/cases/{number}/{row}")
  String working(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @PathVariable int number,
      @PathVariable int row,
      Model model) {
    Subject<?> named = subjects.named(marketplace, market, subject);
    List<CaseResult> results = cases.of(named.id());
    if (number < 0 || number >= results.size()) {
      throw new NoSuchRule(named.id() + " has no case " + number);
    }
    List<TrialResult> trials = results.get(number).trials();
    if (row < 0 || row >= trials.size()) {
      throw new NoSuchRule("the case " + number + " has no row " + row);
    }
    model.addAttribute("head", SubjectHead.of(named, SubjectHead.Part.CASES));
    model.addAttribute("result", results.get(number));
    model.addAttribute("row", row(named, trials.get(row), ""));
    model.addAttribute("at", WorkedCases.at(trials.get(row).of(), named));
    receipt(named, trials.get(row), model);
    return "rules/case";
  }

  private static <B> void receipt(Subject<B> subject, TrialResult trial, Model model) {
    if (subject.timeline().at(WorkedCases.at(trial.of(), subject))
        instanceof InForce.Found<B>(var edition)) {
      model.addAttribute("receipt", Receipt.of(edition, trial.outcome()));
    } else {
      model.addAttribute("receipt", null);
    }
  }
}
