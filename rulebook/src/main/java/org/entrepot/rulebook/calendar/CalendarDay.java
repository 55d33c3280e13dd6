package org.entrepot.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.entrepot.rulebook.edition.EditionRef;

/**
 * One day as a calendar sees it.
 *
 * @param why the holiday, the day of the week or the layer, in words
 * @param edition the edition that says so
 */
public record CalendarDay(LocalDate day, DayKind kind, String why, EditionRef edition) {

  /** “2026-02-14 is worked: for 20 February, Lunar New Year”. */
  public String sentence() {
    return day + (kind.isWorking() ? " is worked: " : " is not worked: ") + why;
  }

  static String nameOf(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
