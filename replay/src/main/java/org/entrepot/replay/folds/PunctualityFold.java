package org.entrepot.replay.folds;

import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Punctuality;

/** Counts how punctual orders were; the order of lines does not matter. */
public final class PunctualityFold implements Mergeable {

  private long lines;
  private long lateLines;
  private long orders;
  private long lateOrders;
  private long severalDeadlines;
  private long delivered;
  private long afterPromise;

  public void orders(OrderBlock block, int from, int to) {
    for (int order = from; order < to; order++) {
      int first = block.firstLine(block.firstSlice(order));
      order(block, first, first + block.lines(order));
    }
  }

  private void order(OrderBlock block, int from, int to) {
    LineBatch batch = block.batch();
    long before = lines;
    long lateBefore = lateLines;
    long deadline = LineBatch.ABSENT;
    boolean several = false;
    boolean hasArrived = false;
    boolean missedPromise = false;
    for (int place = from; place < to; place++) {
      int line = block.line(place);
      long own = batch.number(line, NumberColumn.SHIP_BY_SECOND);
      several |= deadline != LineBatch.ABSENT && own != LineBatch.ABSENT && own != deadline;
      deadline = own == LineBatch.ABSENT ? deadline : own;
      line(batch, line);
      hasArrived |= arrived(batch, line);
      missedPromise |= arrived(batch, line) && isAfterPromise(batch, line);
    }
    orders += lines > before ? 1 : 0;
    lateOrders += lateLines > lateBefore ? 1 : 0;
    severalDeadlines += several ? 1 : 0;
    delivered += hasArrived ? 1 : 0;
    afterPromise += missedPromise ? 1 : 0;
  }

  private void line(LineBatch batch, int line) {
    if (batch.has(line, NumberColumn.SHIP_BY_SECOND)
        && batch.has(line, NumberColumn.HANDED_OVER_SECOND)) {
      lines++;
      lateLines += isLate(batch, line) ? 1 : 0;
    }
  }

  public static boolean isLate(LineBatch batch, int line) {
    return batch.number(line, NumberColumn.HANDED_OVER_SECOND)
        > batch.number(line, NumberColumn.SHIP_BY_SECOND);
  }

  private static boolean arrived(LineBatch batch, int line) {
    return batch.has(line, NumberColumn.DELIVERED_SECOND)
        && batch.has(line, NumberColumn.PROMISED_SECOND);
  }

  private static boolean isAfterPromise(LineBatch batch, int line) {
    return batch.number(line, NumberColumn.DELIVERED_SECOND)
        > batch.number(line, NumberColumn.PROMISED_SECOND);
  }

  @Override
  public void write(PartialWriter out) {
    out.number(lines).number(lateLines).number(orders).number(lateOrders);
    out.number(severalDeadlines).number(delivered).number(afterPromise);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    lines += in.number();
    lateLines += in.number();
    orders += in.number();
    lateOrders += in.number();
    severalDeadlines += in.number();
    delivered += in.number();
    afterPromise += in.number();
  }

  public Punctuality result() {
    return new Punctuality(
        lines, lateLines, orders, lateOrders, severalDeadlines, delivered, afterPromise);
  }
}
