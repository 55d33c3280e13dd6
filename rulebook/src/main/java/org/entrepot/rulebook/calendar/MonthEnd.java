package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which day of the month a period of months ends on. */
public enum MonthEnd {
  /**
   * The same day, or the month's last where it has no such day: 31 January + 1 month = 28 February.
   */
  AS_IT_FALLS,
  /** A start on a month's last day ends on a month's last day: 28 February + 1 month = 31 March. */
  KEPT,
  /** Always the last day of the month. */
  ALWAYS;

  /** The day that lies {@code months} months after {@code start}. */
  public LocalDate plusMonths(LocalDate start, long months) {
    LocalDate day = start.plusMonths(months);
    return switch (this) {
      case AS_IT_FALLS -> day;
      case KEPT -> start.equals(lastOfMonth(start)) ? lastOfMonth(day) : day;
      case ALWAYS -> lastOfMonth(day);
    };
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return YearMonth.from(day).atEndOfMonth();
  }
}
