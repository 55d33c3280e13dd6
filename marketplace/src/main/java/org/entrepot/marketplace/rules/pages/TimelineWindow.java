package org.entrepot.marketplace.rules.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stretch of time {@code [from, to)} that a timeline shows, and where a time lies in it. */
record TimelineWindow(Zoom zoom, LocalDate from, LocalDate to) {

  private static final int QUARTER = 3;
  private static final int MANY_QUARTERS = 14;

  /** How much of it is seen at once. */
  enum Zoom {
    QUARTER,
    YEAR,
    ALL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of the axis; a minor one goes without its label where there is little room. */
  record Tick(LocalDate day, String x, boolean year, boolean minor) {}

  static TimelineWindow quarter(LocalDate day) {
    LocalDate start = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return new TimelineWindow(Zoom.QUARTER, start, start.plusMonths(QUARTER));
  }

  static TimelineWindow year(LocalDate day) {
    LocalDate start = day.withDayOfYear(1);
    return new TimelineWindow(Zoom.YEAR, start, start.plusYears(1));
  }

  /** From the quarter of the first day to behind the quarter of the last. */
  static TimelineWindow all(LocalDate first, LocalDate last) {
    LocalDate end = last.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(QUARTER);
    return new TimelineWindow(Zoom.ALL, first.with(IsoFields.DAY_OF_QUARTER, 1), end);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether a period, open-ended without an end, is seen at all. */
  boolean touches(LocalDateTime start, @Nullable LocalDateTime end) {
    return start.isBefore(to.atStartOfDay()) && (end == null || end.isAfter(from.atStartOfDay()));
  }

  /** The share of the width that lies before a time, from 0 to 1, cut off at the edges. */
  double share(LocalDateTime time) {
    double whole = ChronoUnit.MINUTES.between(from.atStartOfDay(), to.atStartOfDay());
    double before = ChronoUnit.MINUTES.between(from.atStartOfDay(), time);
    return Math.clamp(before / whole, 0, 1);
  }

  String x(LocalDateTime time) {
    return percent(share(time));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }

  /** A day of the stretch before this one and one of the stretch behind it. */
  public LocalDate before() {
    return from.minusDays(1);
  }

  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day : days()) {
      boolean year = day.getDayOfYear() == 1;
      boolean minor =
          switch (zoom) {
            case QUARTER -> day.getDayOfMonth() > DayOfWeek.values().length;
            case YEAR -> (day.getMonthValue() - 1) % QUARTER != 0;
            case ALL -> !year;
          };
      ticks.add(new Tick(day, x(day.atStartOfDay()), year, minor));
    }
    return ticks;
  }

  private List<LocalDate> days() {
    return switch (zoom) {
      case QUARTER ->
          from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
              .datesUntil(to, java.time.Period.ofWeeks(1))
              .toList();
      case YEAR -> from.datesUntil(to, java.time.Period.ofMonths(1)).toList();
      case ALL -> {
        long quarters = YearMonth.from(from).until(YearMonth.from(to), ChronoUnit.MONTHS) / QUARTER;
        yield quarters <= MANY_QUARTERS
            ? from.datesUntil(to, java.time.Period.ofMonths(QUARTER)).toList()
            : from.with(TemporalAdjusters.firstDayOfNextYear())
                .datesUntil(to, java.time.Period.ofYears(1))
                .toList();
      }
    };
  }
}
