package org.entrepot.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;

/**
 * The days that a place works, for the days that the edition covers. Outside of them the calendar
 * knows nothing: holidays are decreed year by year, and a guess would make a wrong deadline.
 *
 * <p>A day is worked where it is a make-up working day, or else neither a weekly day off nor a
 * holiday.
 *
 * @param layers by name, days on which someone beside the place does not work: a carrier, logistics
 *     partners, a region
 */
@Meaning("The days that a place works")
public record CalendarEdition(
    @Meaning("First day that this edition knows") LocalDate coversFrom,
    @Meaning("Last day that this edition knows, inclusive") LocalDate coversThrough,
    @Meaning("Days of the week that are not worked") List<DayOfWeek> daysOff,
    @Meaning("Days that are not worked whatever the day of the week") List<Holiday> holidays,
    @Meaning("Days that are worked though they are a day off or a holiday")
        List<MakeUpDay> makeUpDays,
    @Meaning("Further days off of carriers, partners or regions, by name")
        Map<String, Layer> layers) {

  public CalendarEdition {
    daysOff = List.copyOf(daysOff);
    holidays = List.copyOf(holidays);
    makeUpDays = List.copyOf(makeUpDays);
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    if (coversThrough.isBefore(coversFrom)) {
      throw new IllegalArgumentException("covers-through lies before covers-from");
    }
    if (daysOff.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a calendar on which no day of the week is worked");
    }
  }

  /** Days off that come on top of the place's own. */
  @Meaning("Days off on top of the calendar’s own")
  public record Layer(
      @Meaning("Who they are, in words") String label,
      @Meaning("Days of the week that are not worked") List<DayOfWeek> daysOff,
      @Meaning("Days that are not worked whatever the day of the week") List<Holiday> holidays,
      @Meaning("Days that are worked though this layer has them off") List<MakeUpDay> makeUpDays) {

    public Layer {
      daysOff = List.copyOf(daysOff);
      holidays = List.copyOf(holidays);
      makeUpDays = List.copyOf(makeUpDays);
    }
  }
}
