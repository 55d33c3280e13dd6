package org.entrepot.marketplace.rules.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A subject: its editions with all their revisions, as known now or at a day before. */
@Controller
@OpenTo(Audience.ANYONE)
final class SubjectPage {

  private static final int MONTHS_AHEAD = 3;

  private final Subjects subjects;
  private final Clock clock;

  SubjectPage(Subjects subjects, Clock clock) {
    this.subjects = subjects;
    this.clock = clock;
  }

  @GetMapping(Links.SUBJECT)
  String editions(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      Model model) {
    Subject<?> named = subjects.named(marketplace, market, subject);
    Optional<Instant> typed = Subjects.instant(knownAt.strip(), named.zone());
    model.addAttribute("knownAt", knownAt.strip());
    model.addAttribute("knownAtWrong", !knownAt.isBlank() && typed.isEmpty());
    show(named, typed.orElse(Instant.MAX), model);
    return "rules/subject";
  }

  private <B> void show(Subject<B> subject, Instant knownAt, Model model) {
    Instant now = clock.instant();
    List<EditionView> editions =
        subject.timeline().revisions().stream()
            .sorted(
                Comparator.comparing((Edition<B> e) -> e.ref().from())
                    .thenComparingInt(Edition::revision)
                    .reversed())
            .map(edition -> EditionView.of(subject, edition, now, knownAt))
            .toList();
    model.addAttribute("head", SubjectHead.of(subject, SubjectHead.Part.EDITIONS));
    model.addAttribute("editions", editions);
    model.addAttribute(
        "current",
        editions.stream().filter(e -> e.state() == EditionState.IN_FORCE).findFirst().orElse(null));
    model.addAttribute(
        "next",
        editions.reversed().stream()
            .filter(e -> e.state() == EditionState.TO_COME)
            .findFirst()
            .orElse(null));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    model.addAttribute(
        "timeline", TimelineView.of(List.of(subject), window(subject, today), today));
    model.addAttribute(
        "recordings",
        subject.timeline().revisions().stream()
            .map(Edition::recorded)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static TimelineWindow window(Subject<?> subject, LocalDate today) {
    LocalDate first = subject.timeline().revisions().getFirst().from().toLocalDate();
    LocalDate last = subject.timeline().revisions().getLast().from().toLocalDate();
    return TimelineWindow.all(
        first.isBefore(today) ? first : today,
        (last.isBefore(today) ? today : last).plusMonths(MONTHS_AHEAD));
  }
}
