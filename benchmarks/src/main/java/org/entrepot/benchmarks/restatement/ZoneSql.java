package org.entrepot.benchmarks.restatement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;

/**
 * Offsets of time zones as SQL, which is faster than the database's own and, of times that a clock
 * skips or shows twice, takes the same offset as this engine: the one before the change.
 *
 * @param from before any time of the orders
 * @param to after it
 */
record ZoneSql(Instant from, Instant to) {

  /** The offset in seconds of a wall-clock second in the zone that a column names. */
  String ofWallClock(String zoneColumn, String wallSecond, Collection<String> zones) {
    StringBuilder sql = new StringBuilder("CASE " + zoneColumn);
    for (String zone : zones) {
      sql.append(" WHEN '").append(zone.replace("'", "''")).append("' THEN ");
      sql.append(offset(ZoneId.of(zone).getRules(), wallSecond, true));
    }
    return sql.append(" END").toString();
  }

  /** The offset in seconds of a zone at a second since 1970-01-01T00:00Z. */
  String at(ZoneId zone, String second) {
    return offset(zone.getRules(), second, false);
  }

  private String offset(ZoneRules rules, String second, boolean wallClock) {
    StringBuilder sql = new StringBuilder("CASE");
    ZoneOffset now = rules.getOffset(from);
    boolean changes = false;
    for (ZoneOffsetTransition next = rules.nextTransition(from);
        next != null && next.getInstant().isBefore(to);
        next = rules.nextTransition(next.getInstant())) {
      long until = wallClock ? wall(next) : next.getInstant().getEpochSecond();
      sql.append(" WHEN ").append(second).append(" < ").append(until);
      sql.append(" THEN ").append(now.getTotalSeconds());
      now = next.getOffsetAfter();
      changes = true;
    }
    return changes
        ? sql.append(" ELSE ").append(now.getTotalSeconds()).append(" END").toString()
        : Integer.toString(now.getTotalSeconds());
  }

  /** The first second on the wall clock that has the offset after a change. */
  private static long wall(ZoneOffsetTransition change) {
    LocalDateTime before = change.getDateTimeBefore();
    LocalDateTime after = change.getDateTimeAfter();
    return (before.isAfter(after) ? before : after).toEpochSecond(ZoneOffset.UTC);
  }
}
