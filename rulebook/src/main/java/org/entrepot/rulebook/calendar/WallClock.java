package org.entrepot.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Where a wall clock points on the time line, at the two nights of the year when that is not plain.
 *
 * <p>A rule written in wall-clock time stays at that time: daylight saving never moves it. Where
 * the clock jumps over the time, it is the moment of the jump: every earlier reading lies before
 * it. Where the clock shows the time twice, it is the first: what has been cut off does not open
 * again.
 */
public final class WallClock {

  /** How often a clock of the zone shows a wall-clock time. */
  public enum Shown {
    ONCE,
    /** The clock jumps over it when daylight saving begins. */
    NEVER,
    /** The clock is set back over it when daylight saving ends. */
    TWICE
  }

  private WallClock() {}

  public static Shown shown(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return switch (offsets.size()) {
      case 0 -> Shown.NEVER;
      case 1 -> Shown.ONCE;
      default -> Shown.TWICE;
    };
  }

  /** The instant of a wall-clock time, by the rules above. */
  public static Instant instant(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition jump = zone.getRules().getTransition(time);
      return jump.getInstant();
    }
    return time.toInstant(offsets.getFirst());
  }

  /** The first instant of a day, which is not midnight where the clock jumps over midnight. */
  public static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant after a day: what is due “by 23:59” is late from here on. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return startOf(day.plusDays(1), zone);
  }
}
