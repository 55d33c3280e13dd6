package org.entrepot.replay.folds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Placed;

/** Between which days orders were placed, and how many were cancelled. */
public final class PlacedFold implements Mergeable {

  private final ZoneId zone;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long cancelledOrders;
  private long cancelledLines;

  /**
   * Of orders none of which is counted yet.
   *
   * @param zone by whose clock orders are moved
   */
  public PlacedFold(ZoneId zone) {
    this.zone = zone;
  }

  public void orders(OrderBlock block, int from, int to) {
    LineBatch batch = block.batch();
    long[] created = batch.numbers(NumberColumn.CREATED_SECOND);
    long[] cancelled = batch.numbers(NumberColumn.CANCELLED);
    for (int order = from; order < to; order++) {
      int begin = block.firstLine(block.firstSlice(order));
      int lines = block.lines(order);
      boolean all = true;
      for (int place = begin; place < begin + lines; place++) {
        int line = block.line(place);
        if (created[line] != LineBatch.ABSENT) {
          placed(created[line], created[line]);
        }
        all &= cancelled[line] == 1;
      }
      cancelledOrders += all ? 1 : 0;
      cancelledLines += all ? lines : 0;
    }
  }

  private void placed(long earliest, long latest) {
    first = Math.min(first, earliest);
    last = Math.max(last, latest);
  }

  @Override
  public void write(PartialWriter out) {
    out.number(first).number(last).number(cancelledOrders).number(cancelledLines);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    placed(in.number(), in.number());
    cancelledOrders += in.number();
    cancelledLines += in.number();
  }

  /**
   * What came of it.
   *
   * @param weeks by which the orders had been moved
   */
  public Placed result(long weeks) {
    if (first > last) {
      return Placed.NONE;
    }
    WeekShift shift = new WeekShift(zone, weeks);
    Instant earliest = Instant.ofEpochSecond(first);
    Instant latest = Instant.ofEpochSecond(last);
    Placed.Counted counted =
        weeks == 0 ? null : new Placed.Counted(weeks, day(earliest), day(latest));
    return new Placed(
        day(shift.placed(earliest)),
        day(shift.placed(latest)),
        cancelledOrders,
        cancelledLines,
        counted);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
