package org.entrepot.replay.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.entrepot.replay.folds.PunctualityFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.rulebook.standards.Count;

/**
 * What a seller's part of an order counts as, each on its day in the standard's zone. It is handed
 * over when its last line is, and late if any of its lines is after that line's own deadline.
 */
final class OrderCounts {

  /** What orders state; of the other kinds they say nothing. */
  static final Set<Count> STATED =
      Set.of(
          Count.PLACED, Count.NET, Count.SHIPPED, Count.LATE, Count.DUE, Count.DELIVERED_ON_TIME);

  private OrderCounts() {}

  static Map<Count, LocalDate> of(OrderSlice slice, ZoneId zone) {
    Map<Count, LocalDate> counts = new EnumMap<>(Count.class);
    counts.put(Count.PLACED, day(slice.createdSecond(), zone));
    if (!isCancelled(slice)) {
      counts.put(Count.NET, day(slice.createdSecond(), zone));
    }
    long handedOver = last(slice, NumberColumn.HANDED_OVER_SECOND);
    if (handedOver != LineBatch.ABSENT) {
      counts.put(Count.SHIPPED, day(handedOver, zone));
      if (isLate(slice)) {
        counts.put(Count.LATE, day(handedOver, zone));
      }
    }
    long promised = last(slice, NumberColumn.PROMISED_SECOND);
    if (promised != LineBatch.ABSENT && !isCancelled(slice)) {
      LocalDate due = day(promised, zone);
      counts.put(Count.DUE, due);
      long delivered = last(slice, NumberColumn.DELIVERED_SECOND);
      if (delivered != LineBatch.ABSENT && !day(delivered, zone).isAfter(due)) {
        counts.put(Count.DELIVERED_ON_TIME, due);
      }
    }
    return counts;
  }

  static boolean isLate(OrderSlice slice) {
    for (int i = 0; i < slice.count(); i++) {
      if (isLate(slice.batch(), slice.line(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isLate(LineBatch batch, int line) {
    return batch.has(line, NumberColumn.HANDED_OVER_SECOND)
        && batch.has(line, NumberColumn.SHIP_BY_SECOND)
        && PunctualityFold.isLate(batch, line);
  }

  /** Whether a line was handed over and has no deadline to be judged by. */
  static boolean lacksDeadline(OrderSlice slice) {
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().has(slice.line(i), NumberColumn.HANDED_OVER_SECOND)
          && !slice.batch().has(slice.line(i), NumberColumn.SHIP_BY_SECOND)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCancelled(OrderSlice slice) {
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().number(slice.line(i), NumberColumn.CANCELLED) != 1) {
        return false;
      }
    }
    return true;
  }

  /** The last of the lines' times; ABSENT while one of them has none. */
  private static long last(OrderSlice slice, NumberColumn column) {
    long last = LineBatch.ABSENT;
    for (int i = 0; i < slice.count(); i++) {
      long time = slice.batch().number(slice.line(i), column);
      if (time == LineBatch.ABSENT) {
        return LineBatch.ABSENT;
      }
      last = Math.max(last, time);
    }
    return last;
  }

  private static LocalDate day(long second, ZoneId zone) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
  }
}
