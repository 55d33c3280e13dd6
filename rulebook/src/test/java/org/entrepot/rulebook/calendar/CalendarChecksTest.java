package org.entrepot.rulebook.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entrepot.rulebook.calendar.CalendarFixture.day;
import static org.entrepot.rulebook.calendar.CalendarFixture.edition;
import static org.entrepot.rulebook.calendar.CalendarFixture.holiday;
import static org.entrepot.rulebook.calendar.CalendarFixture.springFestival;
import static org.entrepot.rulebook.calendar.CalendarFixture.weekdays;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.calendar.CutOffEdition.CutOff;
import org.entrepot.rulebook.calendar.CutOffEdition.Service;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.junit.jupiter.api.Test;

/** What files of calendars and cut-offs are refused for, and how two calendars differ. */
class CalendarChecksTest {

  private static List<String> faults(CalendarEdition edition) {
    List<String> faults = new ArrayList<>();
    new CalendarFamily()
        .check(edition, (rule, path, _message) -> faults.add(rule.number() + " " + path));
    return faults;
  }

  private static List<String> faults(CutOffEdition edition) {
    List<String> faults = new ArrayList<>();
    new CutOffFamily()
        .check(edition, (rule, path, _message) -> faults.add(rule.number() + " " + path));
    return faults;
  }

  @Test
  void a_holiday_outside_of_what_the_edition_covers_is_refused() {
    assertThat(
            faults(
                weekdays("2026-01-01", "2026-12-31", holiday("Turn", "2026-12-31", "2027-01-01"))))
        .containsExactly("RB-17 holidays[0]");
    assertThat(faults(springFestival())).isEmpty();
  }

  @Test
  void a_day_stands_once() {
    assertThat(
            faults(
                weekdays(
                    "2026-01-01",
                    "2026-12-31",
                    holiday("Long", "2026-05-01", "2026-05-03"),
                    holiday("Short", "2026-05-02"))))
        .containsExactly("RB-19 holidays[1]");
  }

  @Test
  void a_holiday_is_a_day_or_a_range() {
    assertThatThrownBy(() -> new Holiday("Both", day("2026-05-01"), day("2026-05-01"), null))
        .hasMessage("a holiday has either day, or from and through");
    assertThatThrownBy(() -> new Holiday("Half", null, day("2026-05-01"), null))
        .hasMessage("a holiday has either day, or from and through");
    assertThatThrownBy(() -> holiday("Back", "2026-05-02", "2026-05-01"))
        .hasMessage("the holiday ends before it begins");
  }

  @Test
  void a_calendar_without_a_working_day_is_refused() {
    assertThatThrownBy(() ->
            new CalendarEdition(
                day("2026-01-01"),
                day("2026-12-31"),
                Arrays.asList(DayOfWeek.values()),
                List.of(),
                List.of(),
                Map.of()))
        .hasMessage("a calendar on which no day of the week is worked");
  }

  @Test
  void a_cut_off_that_another_forestalls_is_refused() {
    assertThat(faults(cutOffs(cutOff("17:00", Unit.DAY), cutOff("12:00", Unit.DAY, MONDAY))))
        .containsExactly("RB-10 services.parcel.cut-offs[1]");
    assertThat(
            faults(cutOffs(cutOff("17:00", Unit.DAY, SATURDAY), cutOff("12:00", Unit.DAY, SUNDAY))))
        .isEmpty();
  }

  @Test
  void working_days_need_a_calendar() {
    assertThat(faults(cutOffs(cutOff("17:00", Unit.WORKING_DAY))))
        .containsExactly("RB-03 services.parcel.cut-offs[0]");
  }

  @Test
  void two_calendars_differ_by_their_days() {
    CalendarEdition was =
        weekdays(
            "2026-01-01",
            "2026-12-31",
            holiday("Feast", "2026-05-04"),
            holiday("Fair", "2026-06-01"));
    CalendarEdition becomes =
        weekdays(
            "2026-01-01",
            "2026-12-31",
            holiday("Fair", "2026-06-01"),
            holiday("Feast", "2026-05-05"));
    assertThat(
            new CalendarFamily()
                .differences(edition(day("2026-01-01"), was), edition(day("2026-01-01"), becomes)))
        .singleElement()
        .satisfies(difference ->
            assertThat(difference.changes())
                .extracting(Change::sentence)
                .containsExactly(
                    "2026-05-04: no longer, was off, Feast", "2026-05-05: new, off, Feast"));
  }

  private static CutOffEdition cutOffs(CutOff... cutOffs) {
    return new CutOffEdition(
        null, List.of(), Map.of("parcel", new Service("Parcel", List.of(cutOffs))));
  }

  private static CutOff cutOff(String before, Unit unit, DayOfWeek... days) {
    Value.Measure sameDay = new Value.Measure(BigDecimal.ZERO, unit);
    return new CutOff(List.of(days), LocalTime.parse(before), sameDay, sameDay, null);
  }
}
