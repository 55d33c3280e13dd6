package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The next assessment is the same by dates and by days since 1970-01-01. */
class CadenceDaysTest {

  @Test
  void theNextAssessmentIsTheSameByDatesAndByDays() {
    for (DayOfWeek on : DayOfWeek.values()) {
      Cadence weekly = new Cadence(Cadence.Every.WEEK, on);
      for (int day = -40; day < 40; day++) {
        long byDate = weekly.firstAfter(LocalDate.ofEpochDay(day)).toEpochDay();

        assertThat(weekly.firstAfter(day)).as("%s after %d", on, day).isEqualTo((int) byDate);
      }
    }
    assertThat(new Cadence(Cadence.Every.DAY, null).firstAfter(20_000)).isEqualTo(20_001);
  }
}
