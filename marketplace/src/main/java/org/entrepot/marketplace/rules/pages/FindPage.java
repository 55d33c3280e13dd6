package org.entrepot.marketplace.rules.pages;

import java.util.List;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds subjects by what they say of themselves; and every calculator. */
@Controller
@OpenTo(Audience.ANYONE)
final class FindPage {

  private static final int SUGGESTED = 8;

  /** A subject that was found. */
  record Hit(Subject<?> subject, String place, String href, String calculator) {

    static Hit of(Subject<?> subject) {
      return new Hit(
          subject,
          Names.place(subject.id()),
          Links.subject(subject.id()),
          Links.calculator(subject.id()));
    }
  }

  private final Rules rules;

  FindPage(Rules rules) {
    this.rules = rules;
  }

  @GetMapping(Links.RULES + "/find")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q.strip());
    model.addAttribute("hits", hits(q));
    return "rules/find";
  }

  /** A part of a page: what the search box shows while one types. */
  @GetMapping(Links.RULES + "/suggestions")
  String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
    List<Hit> hits = hits(q);
    model.addAttribute("q", q.strip());
    model.addAttribute("found", hits.size());
    model.addAttribute("suggested", hits.stream().limit(SUGGESTED).toList());
    return "rules/suggestions :: found";
  }

  private List<Hit> hits(String q) {
    return q.isBlank()
        ? List.of()
        : rules.rulebook().subjects().stream()
            .filter(subject -> TimelineFilter.mentions(subject, q))
            .map(Hit::of)
            .toList();
  }

  @GetMapping(Links.RULES + "/calculators")
  String calculators(Model model) {
    model.addAttribute("hits", rules.rulebook().subjects().stream().map(Hit::of).toList());
    return "rules/calculators";
  }
}
