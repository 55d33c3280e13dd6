package org.entrepot.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.entrepot.rulebook.calendar.CutOffEdition.CutOff;
import org.entrepot.rulebook.calendar.CutOffEdition.Service;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The cut-offs of one service along the time line. An order after the last cut-off of its day, or
 * on a day that is not served, counts as ordered at the start of the next day that is.
 */
public final class ServiceDays {

  /** A cut-off on a day, which is the day an order counts as placed on. */
  public record Taken(LocalDate day, CutOff cutOff, Instant until) {

    public LocalDateTime cutOffTime() {
      return day.atTime(cutOff.before());
    }
  }

  /** No service serves less than once in this time; a longer search would never end. */
  private static final int SEARCHED_DAYS = 366;

  private final Service service;
  private final ZoneId zone;
  private final @Nullable BusinessCalendar calendar;

  /**
   * @param calendar null where every day is served
   */
  public ServiceDays(Service service, ZoneId zone, @Nullable BusinessCalendar calendar) {
    this.service = service;
    this.zone = zone;
    this.calendar = calendar;
  }

  /** The first cut-off that an order still makes; empty where the calendar does not know. */
  public Optional<Taken> taking(Instant ordered) {
    LocalDate day = ordered.atZone(zone).toLocalDate();
    for (int i = 0; i < SEARCHED_DAYS; i++, day = day.plusDays(1)) {
      if (calendar != null && !calendar.covers(day)) {
        return Optional.empty();
      }
      if (calendar == null || calendar.isWorking(day)) {
        for (CutOff cutOff : service.of(day.getDayOfWeek())) {
          Instant until = WallClock.instant(day.atTime(cutOff.before()), zone);
          if (ordered.isBefore(until)) {
            return Optional.of(new Taken(day, cutOff, until));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The day on which an order leaves; empty where the calendar does not know. */
  public Optional<LocalDate> leaves(Taken taken) {
    return after(taken.day(), taken.cutOff().leaves());
  }

  /** The day on which an order arrives that leaves on {@code day}. */
  public Optional<LocalDate> arrives(Taken taken, LocalDate day) {
    return Optional.ofNullable(taken.cutOff().arrives()).flatMap(length -> after(day, length));
  }

  private Optional<LocalDate> after(LocalDate day, Value.Measure length) {
    Term term = new Term(length);
    if (calendar != null) {
      return term.after(day, calendar);
    }
    return term.isInWorkingDays() ? Optional.empty() : Optional.of(term.afterAnyDay(day));
  }
}
