package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneClockTest {

  private static final long FROM =
      LocalDateTime.parse("1900-01-01T00:00").toEpochSecond(ZoneOffset.UTC);
  private static final long TO =
      LocalDateTime.parse("2060-01-01T00:00").toEpochSecond(ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Sao_Paulo", "Europe/Lisbon", "Asia/Singapore", "Australia/Lord_Howe",
        "Pacific/Apia", "Africa/Casablanca", "Z", "+05:45"
      })
  void itAnswersWhatTheCalendarOfJavaAnswers(String name) {
    ZoneId zone = ZoneId.of(name);
    ZoneClock clock = ZoneClock.of(zone);
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      check(clock, zone, random.nextLong(FROM, TO));
    }
    ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochSecond(FROM));
    while (change != null && change.toEpochSecond() < TO) {
      for (long near :
          new long[] {-86_400, -7_200, -3_600, -1_800, -1, 0, 1, 1_800, 3_600, 86_400}) {
        check(clock, zone, change.toEpochSecond() + near);
        check(clock, zone, change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC) + near);
        check(clock, zone, change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC) + near);
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }

  /** The second is taken for a time of the wall clock, and for a moment. */
  private static void check(ZoneClock clock, ZoneId zone, long second) {
    LocalDateTime wall = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    ZoneOffset offset = zone.getRules().getOffset(wall);
    assertThat(clock.instant(second))
        .as("%s in %s", wall, zone)
        .isEqualTo(wall.toEpochSecond(offset));
    LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
    assertThat(clock.wall(second))
        .as("%s in %s", second, zone)
        .isEqualTo(shown.toEpochSecond(ZoneOffset.UTC));
    assertThat(clock.day(second)).isEqualTo(shown.toLocalDate().toEpochDay());
  }
}
