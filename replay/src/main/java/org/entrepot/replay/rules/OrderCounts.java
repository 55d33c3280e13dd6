package org.entrepot.replay.rules;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.folds.PunctualityFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.table.ZoneClock;
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

  private final ZoneClock clock;
  private final long[] days;
  private final int placed;
  private final int net;
  private final int shipped;
  private final int late;
  private final int due;
  private final int deliveredOnTime;

  /**
   * The days of orders in a zone.
   *
   * @param counted the kinds that are asked for
   */
  OrderCounts(List<Count> counted, ZoneId zone) {
    this.clock = ZoneClock.of(zone);
    this.days = new long[counted.size()];
    this.placed = counted.indexOf(Count.PLACED);
    this.net = counted.indexOf(Count.NET);
    this.shipped = counted.indexOf(Count.SHIPPED);
    this.late = counted.indexOf(Count.LATE);
    this.due = counted.indexOf(Count.DUE);
    this.deliveredOnTime = counted.indexOf(Count.DELIVERED_ON_TIME);
  }

  /**
   * The day on which an order counts as each kind, in days since 1970-01-01; {@link
   * LineBatch#ABSENT} where it does not. The array is used again for the next order.
   */
  long[] of(OrderSlice slice) {
    Arrays.fill(days, LineBatch.ABSENT);
    if (placed >= 0) {
      days[placed] = clock.day(slice.createdSecond());
    }
    boolean cancelled = isCancelled(slice);
    if (net >= 0 && !cancelled) {
      days[net] = clock.day(slice.createdSecond());
    }
    long handedOver = last(slice, NumberColumn.HANDED_OVER_SECOND);
    if (handedOver != LineBatch.ABSENT) {
      set(shipped, clock.day(handedOver));
      if (isLate(slice)) {
        set(late, clock.day(handedOver));
      }
    }
    if ((due >= 0 || deliveredOnTime >= 0) && !cancelled) {
      promised(slice);
    }
    return days;
  }

  private void promised(OrderSlice slice) {
    long promised = last(slice, NumberColumn.PROMISED_SECOND);
    if (promised != LineBatch.ABSENT) {
      long day = clock.day(promised);
      set(due, day);
      long delivered = last(slice, NumberColumn.DELIVERED_SECOND);
      if (delivered != LineBatch.ABSENT && clock.day(delivered) <= day) {
        set(deliveredOnTime, day);
      }
    }
  }

  private void set(int kind, long day) {
    if (kind >= 0) {
      days[kind] = day;
    }
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
}
