package org.entrepot.rulebook.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;

/**
 * A length of calendar time as rules write it: so many working days, days, weeks or months.
 *
 * @param length whole; of unit days, weeks, months or working-days, anything else is refused with
 *     an IllegalArgumentException
 */
public record Term(Value.Measure length) {

  private static final BigDecimal LONGEST = BigDecimal.valueOf(100_000);

  public Term {
    boolean calendar =
        switch (length.unit().dimension()) {
          case CALENDAR_DAYS, WORKING_DAYS, MONTHS -> true;
          case MASS, LENGTH, VOLUME, DURATION, PIECES -> false;
        };
    if (!calendar
        || length.number().stripTrailingZeros().scale() > 0
        || length.number().abs().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "‘" + length.text() + "’ is not a whole number of days, weeks, months or working-days");
    }
  }

  public boolean isInWorkingDays() {
    return switch (length.unit().dimension()) {
      case WORKING_DAYS -> true;
      case CALENDAR_DAYS, MONTHS, MASS, LENGTH, VOLUME, DURATION, PIECES -> false;
    };
  }

  /** The day that lies this long after the start; months end as they fall. */
  public Optional<LocalDate> after(LocalDate start, BusinessCalendar calendar) {
    return after(start, calendar, MonthEnd.AS_IT_FALLS);
  }

  /** The day that lies this long after the start; empty where the calendar does not know it. */
  public Optional<LocalDate> after(LocalDate start, BusinessCalendar calendar, MonthEnd monthEnd) {
    int count = length.base().intValueExact();
    return switch (length.unit().dimension()) {
      case WORKING_DAYS -> calendar.plusWorkingDays(start, count);
      case CALENDAR_DAYS -> Optional.of(start.plusDays(count));
      case MONTHS -> Optional.of(monthEnd.plusMonths(start, count));
      case MASS, LENGTH, VOLUME, DURATION, PIECES ->
          throw new IllegalStateException("a term is of calendar time");
    };
  }

  /**
   * The day that lies this long after the start where no calendar is needed.
   *
   * @throws IllegalStateException for a term in working days
   */
  public LocalDate afterAnyDay(LocalDate start) {
    int count = length.base().intValueExact();
    return switch (length.unit().dimension()) {
      case CALENDAR_DAYS -> start.plusDays(count);
      case MONTHS -> start.plusMonths(count);
      case WORKING_DAYS, MASS, LENGTH, VOLUME, DURATION, PIECES ->
          throw new IllegalStateException("‘" + text() + "’ needs a calendar");
    };
  }

  public String text() {
    return length.text();
  }
}
