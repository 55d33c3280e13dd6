package org.entrepot.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entrepot.rulebook.calendar.CalendarFixture.calendar;
import static org.entrepot.rulebook.calendar.CalendarFixture.day;
import static org.entrepot.rulebook.calendar.CalendarFixture.holiday;
import static org.entrepot.rulebook.calendar.CalendarFixture.springFestival;
import static org.entrepot.rulebook.calendar.CalendarFixture.weekdays;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private final BusinessCalendar festive = calendar(springFestival());

  @Test
  void three_working_days_before_a_long_holiday_end_after_it() {
    assertThat(festive.plusWorkingDays(day("2026-02-12"), 3)).contains(day("2026-02-24"));
    assertThat(calendar(weekdays("2026-01-01", "2026-12-31")).plusWorkingDays(day("2026-02-12"), 3))
        .as("a Monday to Friday calendar")
        .contains(day("2026-02-17"));
  }

  @Test
  void a_make_up_Saturday_is_worked_and_says_why() {
    assertThat(festive.isWorking(day("2026-02-14"))).isTrue();
    assertThat(festive.on(day("2026-02-14")).orElseThrow().sentence())
        .isEqualTo("2026-02-14 is worked: for a holiday");
    assertThat(festive.on(day("2026-02-16")).orElseThrow().sentence())
        .isEqualTo("2026-02-16 is not worked: Spring Festival");
  }

  @Test
  void an_order_on_a_day_off_counts_from_the_next_working_day() {
    assertThat(festive.plusWorkingDays(day("2026-03-07"), 1)).contains(day("2026-03-10"));
    assertThat(festive.plusWorkingDays(day("2026-03-07"), 0)).contains(day("2026-03-09"));
    assertThat(festive.plusWorkingDays(day("2026-03-08"), -1)).contains(day("2026-03-05"));
  }

  @Test
  void a_layer_adds_days_off_and_the_place_alone_does_not_have_them() {
    BusinessCalendar withCarrier = calendar(List.of("carrier"), springFestival());
    assertThat(festive.plusWorkingDays(day("2026-02-27"), 2)).contains(day("2026-03-02"));
    assertThat(withCarrier.plusWorkingDays(day("2026-02-27"), 2)).contains(day("2026-03-04"));
    assertThat(withCarrier.on(day("2026-03-02")).orElseThrow().why())
        .isEqualTo("the carrier: stocktaking");
  }

  @Test
  void an_edition_without_the_layer_knows_no_day_of_it() {
    BusinessCalendar asked = calendar(List.of("carrier"), weekdays("2026-01-01", "2026-12-31"));
    assertThat(asked.covers(day("2026-03-02"))).isFalse();
    assertThat(asked.doesNotKnow(day("2026-03-02")).message())
        .isEqualTo(
            "the calendar test/xx/calendar with carrier does not know every day needed around"
                + " 2026-03-02: it knows none");
  }

  @Test
  void beyond_what_is_covered_nothing_is_guessed() {
    assertThat(festive.plusWorkingDays(day("2026-12-30"), 1)).contains(day("2026-12-31"));
    assertThat(festive.plusWorkingDays(day("2026-12-30"), 2)).isEmpty();
    assertThat(festive.nextWorking(day("2027-01-01"))).isEmpty();
    assertThat(festive.previousWorking(day("2026-01-03"))).isEmpty();
    assertThat(festive.countBetween(day("2025-12-31"), day("2026-01-06"))).isEmpty();
    assertThatThrownBy(() -> festive.isWorking(day("2027-01-01")))
        .hasMessageContaining("it knows 2026-01-01 to 2026-12-31");
  }

  @Test
  void two_yearly_editions_make_one_calendar_and_a_hole_between_two_stays_one() {
    BusinessCalendar turn =
        calendar(
            weekdays("2025-01-01", "2025-12-31", holiday("Christmas", "2025-12-25")),
            weekdays("2026-01-01", "2026-12-31", holiday("New Year", "2026-01-01")));
    assertThat(turn.plusWorkingDays(day("2025-12-31"), 1)).contains(day("2026-01-02"));
    BusinessCalendar hole =
        calendar(weekdays("2018-01-01", "2018-12-31"), weekdays("2025-01-01", "2025-12-31"));
    assertThat(hole.plusWorkingDays(day("2018-12-31"), 1)).isEmpty();
    assertThat(hole.countBetween(day("2018-12-31"), day("2025-01-02"))).isEmpty();
    assertThat(hole.plusWorkingDays(day("2025-01-01"), 1)).contains(day("2025-01-02"));
  }

  @Test
  void months_end_as_they_fall_or_are_kept_and_roll_to_working_days() {
    assertThat(MonthEnd.AS_IT_FALLS.plusMonths(day("2026-01-31"), 1)).isEqualTo("2026-02-28");
    assertThat(MonthEnd.AS_IT_FALLS.plusMonths(day("2026-02-28"), 1)).isEqualTo("2026-03-28");
    assertThat(MonthEnd.KEPT.plusMonths(day("2026-02-28"), 1)).isEqualTo("2026-03-31");
    BusinessCalendar weekdays = calendar(weekdays("2026-01-01", "2026-12-31"));
    assertThat(DayRoll.FOLLOWING.roll(day("2026-02-28"), weekdays)).contains(day("2026-03-02"));
    assertThat(DayRoll.MODIFIED_FOLLOWING.roll(day("2026-02-28"), weekdays))
        .contains(day("2026-02-27"));
    assertThat(festive.lastWorkingOf(YearMonth.of(2026, 2)))
        .as("28 February is a make-up day")
        .contains(day("2026-02-28"));
  }
}
