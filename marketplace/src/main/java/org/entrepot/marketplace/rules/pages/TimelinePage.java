package org.entrepot.marketplace.rules.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.rules.pages.TimelineWindow.Zoom;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All subjects over time. */
@Controller
@OpenTo(Audience.ANYONE)
final class TimelinePage {

  private static final int MONTHS_AHEAD = 3;

  /** A choice of a filter: what the address says, and what the reader sees. */
  record Choice(String value, String label) {}

  private final Rules rules;
  private final Clock clock;

  TimelinePage(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping(Links.RULES)
  String timeline(
      @RequestParam(defaultValue = "") String marketplace,
      @RequestParam(defaultValue = "") String market,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "year") String zoom,
      @RequestParam(defaultValue = "bars") String view,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate at,
      Model model) {
    TimelineFilter filter = new TimelineFilter(marketplace, market, family, q.strip());
    Collection<Subject<?>> all = rules.rulebook().subjects();
    List<Subject<?>> found =
        all.stream().filter(filter::lets).collect(Collectors.toUnmodifiableList());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    TimelineWindow window = window(zoom(zoom), found.isEmpty() ? all : found, at, today);
    model.addAttribute("filter", filter);
    model.addAttribute("timeline", TimelineView.of(found, window, today));
    model.addAttribute("list", view.equals("list"));
    model.addAttribute("at", at == null ? "" : at.toString());
    model.addAttribute("refused", rules.refused());
    model.addAttribute("marketplaces", choices(all, s -> s.id().marketplace(), Names::marketplace));
    model.addAttribute("markets", choices(all, s -> s.id().market(), Names::market));
    model.addAttribute("families", choices(all, s -> s.family().name(), Names::words));
    return "rules/timeline";
  }

  private static Zoom zoom(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "quarter" -> Zoom.QUARTER;
      case "all" -> Zoom.ALL;
      default -> Zoom.YEAR;
    };
  }

  private static TimelineWindow window(
      Zoom zoom, Collection<Subject<?>> subjects, @Nullable LocalDate at, LocalDate today) {
    LocalDate around = at == null ? today : at;
    return switch (zoom) {
      case QUARTER -> TimelineWindow.quarter(around);
      case YEAR -> TimelineWindow.year(around);
      case ALL -> all(subjects, today);
    };
  }

  /** Every start is seen, and a little of what follows the last one and today. */
  private static TimelineWindow all(Collection<Subject<?>> subjects, LocalDate today) {
    List<LocalDate> starts =
        subjects.stream()
            .flatMap(subject -> subject.timeline().revisions().stream())
            .map(edition -> edition.from().toLocalDate())
            .sorted()
            .toList();
    LocalDate first = starts.isEmpty() ? today : starts.getFirst();
    LocalDate last =
        starts.isEmpty() || starts.getLast().isBefore(today) ? today : starts.getLast();
    return TimelineWindow.all(first.isBefore(today) ? first : today, last.plusMonths(MONTHS_AHEAD));
  }

  private static List<Choice> choices(
      Collection<Subject<?>> subjects,
      Function<Subject<?>, String> part,
      Function<String, String> label) {
    TreeMap<String, String> byLabel = new TreeMap<>();
    subjects.forEach(subject -> byLabel.put(label.apply(part.apply(subject)), part.apply(subject)));
    return byLabel.entrySet().stream().map(e -> new Choice(e.getValue(), e.getKey())).toList();
  }
}
