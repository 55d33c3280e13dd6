package org.entrepot.replay.orders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.util.List;
import org.entrepot.replay.orders.LineBatch.NumberColumn;

/**
 * Moves orders by whole weeks, so that day of week and time of day stay: by the wall clock of a
 * zone, across its changes to and from daylight saving.
 */
public record WeekShift(ZoneId zone, long weeks) {

  private static final List<NumberColumn> TIMES =
      List.of(
          NumberColumn.CREATED_SECOND,
          NumberColumn.SHIP_BY_SECOND,
          NumberColumn.HANDED_OVER_SECOND,
          NumberColumn.DELIVERED_SECOND,
          NumberColumn.PROMISED_SECOND);

  /** The shift that moves a time into the week (from Monday) of a day. */
  public static WeekShift into(LocalDate day, ZoneId zone, long firstSecond) {
    LocalDate first = Instant.ofEpochSecond(firstSecond).atZone(zone).toLocalDate();
    return new WeekShift(zone, ChronoUnit.WEEKS.between(monday(first), monday(day)));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Moves every time of every line. */
  void move(LineBatch batch) {
    ZoneRules rules = zone.getRules();
    for (NumberColumn column : weeks == 0 ? List.<NumberColumn>of() : TIMES) {
      for (int line = 0; line < batch.size(); line++) {
        if (batch.has(line, column)) {
          batch.set(line, column, moved(batch.number(line, column), rules));
        }
      }
    }
  }

  /** When something was that counts as of this time. */
  public Instant placed(Instant counted) {
    WeekShift back = new WeekShift(zone, -weeks);
    return Instant.ofEpochSecond(back.moved(counted.getEpochSecond(), zone.getRules()));
  }

  private long moved(long second, ZoneRules rules) {
    ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(second));
    LocalDateTime wall = LocalDateTime.ofEpochSecond(second, 0, offset).plusWeeks(weeks);
    return wall.atZone(zone).toEpochSecond();
  }
}
