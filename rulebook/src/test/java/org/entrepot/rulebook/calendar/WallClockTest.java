package org.entrepot.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.calendar.CalendarFixture.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.entrepot.rulebook.calendar.WallClock.Shown;
import org.junit.jupiter.api.Test;

class WallClockTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  @Test
  void a_cut_off_stays_at_its_wall_clock_time_when_daylight_saving_begins() {
    assertThat(WallClock.instant(LocalDateTime.parse("2026-03-28T11:00"), LONDON))
        .isEqualTo("2026-03-28T11:00:00Z");
    assertThat(WallClock.instant(LocalDateTime.parse("2026-03-29T11:00"), LONDON))
        .isEqualTo("2026-03-29T10:00:00Z");
  }

  @Test
  void a_time_that_is_jumped_over_is_the_moment_of_the_jump() {
    LocalDateTime halfPastOne = LocalDateTime.parse("2026-03-29T01:30");
    assertThat(WallClock.shown(halfPastOne, LONDON)).isEqualTo(Shown.NEVER);
    assertThat(WallClock.instant(halfPastOne, LONDON)).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void a_time_that_is_shown_twice_is_the_first() {
    LocalDateTime halfPastOne = LocalDateTime.parse("2026-10-25T01:30");
    assertThat(WallClock.shown(halfPastOne, LONDON)).isEqualTo(Shown.TWICE);
    assertThat(WallClock.instant(halfPastOne, LONDON)).isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void a_day_ends_at_its_true_end_though_its_last_hour_comes_twice() {
    Instant end = WallClock.endOf(day("2018-02-17"), SAO_PAULO);
    assertThat(end).isEqualTo("2018-02-18T03:00:00Z");
    assertThat(Duration.between(WallClock.startOf(day("2018-02-17"), SAO_PAULO), end)).hasHours(25);
    assertThat(WallClock.startOf(day("2017-10-15"), SAO_PAULO))
        .as("this day began at one o’clock")
        .isEqualTo("2017-10-15T03:00:00Z");
  }
}
