package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  private final TimeText time = new TimeText();

  private boolean reads(String text) {
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
    return time.read(bytes, 1, bytes.length - 2) == null;
  }

  @Test
  void everyDayOfTheCalendarIsReadAndNoOther() {
    for (int year : new int[] {0, 1, 1600, 1899, 1900, 1969, 1970, 1999, 2000, 2026, 2100, 9999}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
          boolean exists =
              month >= 1
                  && month <= 12
                  && day >= 1
                  && day <= YearMonth.of(year, month).lengthOfMonth();
          assertThat(reads(text)).as(text).isEqualTo(exists);
          if (exists) {
            long expected = LocalDate.of(year, month, day).toEpochDay() * 86_400;
            assertThat(time.wallSeconds()).as(text).isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void anOffsetIsOfItsOwnTextOnly() {
    assertThat(reads("2026-03-01T12:30:15.25-03:30")).isTrue();
    assertThat(time.hasOffset()).isTrue();
    assertThat(time.offsetSeconds()).isEqualTo(-12_600);

    assertThat(reads("2026-03-01T12:30")).isTrue();
    assertThat(time.hasOffset()).isFalse();
    assertThat(time.wallSeconds() % 86_400).isEqualTo(45_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-0",
        "2026-03-01T",
        "2026-03-01T12:3",
        "2026-03-01T12:30:",
        "2026-03-01T12:30:1",
        "2026-03-01T12:30:1x",
        "2026-03-01T12:30:15z",
        "2026-03-01T12:30:15+",
        "2026-03-01T12:30:15+3",
        "2026-03-01T12:30:15+03:0",
        "2026-03-01T12:30:15+0300",
        "2026-03-01T12:30.5",
        "2026-03-01 T12:30",
        "2026/03/01",
        "+026-03-01",
        "2026-03-01x12:30"
      })
  void whatHasAnotherShapeIsNoTime(String text) {
    assertThat(reads(text)).isFalse();
  }
}
