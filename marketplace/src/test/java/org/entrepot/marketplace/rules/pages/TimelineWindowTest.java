package org.entrepot.marketplace.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineWindowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

  @Test
  void aQuarterAndAYearBeginAndEndWhereTheCalendarSays() {
    TimelineWindow quarter = TimelineWindow.quarter(DAY);
    assertThat(quarter.from()).isEqualTo("2026-04-01");
    assertThat(quarter.to()).isEqualTo("2026-07-01");
    assertThat(TimelineWindow.quarter(quarter.before()).to()).isEqualTo(quarter.from());
    assertThat(TimelineWindow.year(DAY).from()).isEqualTo("2026-01-01");
    assertThat(TimelineWindow.year(DAY).to()).isEqualTo("2027-01-01");
  }

  @Test
  void allReachesOverTheFirstAndTheLastDay() {
    TimelineWindow all = TimelineWindow.all(LocalDate.of(2016, 1, 1), DAY);
    assertThat(all.contains(LocalDate.of(2016, 1, 1))).isTrue();
    assertThat(all.contains(DAY)).isTrue();
    assertThat(all.ticks()).hasSizeLessThan(15).allMatch(TimelineWindow.Tick::year);
  }

  @Test
  void aTimeLiesWhereItsShareOfTheWidthIsAndStaysInside() {
    TimelineWindow year = TimelineWindow.year(DAY);
    assertThat(year.x(LocalDate.of(2026, 1, 1).atStartOfDay())).isEqualTo("0.000%");
    assertThat(year.x(LocalDate.of(2026, 7, 2).atTime(12, 0))).isEqualTo("50.000%");
    assertThat(year.x(LocalDate.of(2030, 1, 1).atStartOfDay())).isEqualTo("100.000%");
  }

  @Test
  void aPeriodIsSeenWhereItTouchesTheWindowWhichEndsBeforeItsLastDay() {
    TimelineWindow quarter = TimelineWindow.quarter(DAY);
    assertThat(quarter.touches(LocalDate.of(2020, 1, 1).atStartOfDay(), null)).isTrue();
    assertThat(
            quarter.touches(
                LocalDate.of(2020, 1, 1).atStartOfDay(), LocalDate.of(2026, 4, 1).atStartOfDay()))
        .isFalse();
    assertThat(quarter.touches(LocalDate.of(2026, 7, 1).atStartOfDay(), null)).isFalse();
  }
}
