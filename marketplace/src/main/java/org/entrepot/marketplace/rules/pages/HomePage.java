package org.entrepot.marketplace.rules.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.entrepot.marketplace.rules.EditionStart;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, where everything is, and what changed or will. */
@Controller
@OpenTo(Audience.ANYONE)
final class HomePage {

  private static final int SHOWN = 6;

  /** A change of a rule, with the address of what it changes. */
  record Change(Subject<?> subject, Edition<?> edition, String place, String href) {

    static Change of(EditionStart start) {
      Edition<?> before = start.before();
      return new Change(
          start.subject(),
          start.edition(),
          Names.place(start.subject().id()),
          before == null
              ? Links.edition(start.edition().ref())
              : Links.differences(before.ref(), start.edition().ref()));
    }
  }

  private final Rules rules;
  private final Clock clock;

  HomePage(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    Instant now = clock.instant();
    List<EditionStart> starts = rules.starts();
    List<Subject<?>> subjects = List.copyOf(rules.rulebook().subjects());
    model.addAttribute(
        "coming",
        starts.stream()
            .filter(start -> start.edition().start().isAfter(now))
            .sorted(Comparator.comparing(start -> start.edition().start()))
            .limit(SHOWN)
            .map(Change::of)
            .toList());
    model.addAttribute(
        "recent",
        starts.stream()
            .filter(start -> !start.edition().start().isAfter(now) && start.before() != null)
            .limit(SHOWN)
            .map(Change::of)
            .toList());
    model.addAttribute("subjects", (long) subjects.size());
    model.addAttribute("editions", (long) starts.size());
    model.addAttribute(
        "marketplaces",
        subjects.stream().map(subject -> subject.id().marketplace()).distinct().count());
    model.addAttribute(
        "markets", subjects.stream().map(subject -> subject.id().market()).distinct().count());
    return "home";
  }
}
