package org.entrepot.replay.report;

import java.util.Arrays;
import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.Sales;
import org.entrepot.replay.report.LineNames.Names;
import org.jspecify.annotations.Nullable;

/** The lines of the order at hand, found once for all variants. */
final class OrderLines {

  /**
   * A line.
   *
   * @param number among all lines of the order, from 0
   * @param paid the price of one after the seller's discount, in minor units
   * @param sales what the buyer keeps, at what the seller is paid for it, in minor units
   * @param returned whether all units came back
   */
  record Line(int number, Names names, long paid, long sales, boolean returned) {}

  private final LineNames names = new LineNames();

  /** By their place in the batch; of other orders, too, which are not asked for any more. */
  private @Nullable Line[] byPlace = {};

  private @Nullable Line first;
  private int count;

  /** Takes the lines of the next order. */
  void take(List<OrderSlice> slices) {
    first = null;
    count = 0;
    for (OrderSlice slice : slices) {
      LineBatch batch = slice.batch();
      if (byPlace.length < batch.size()) {
        byPlace = Arrays.copyOf(byPlace, batch.size());
      }
      for (int i = 0; i < slice.count(); i++) {
        Line line = line(batch, slice.line(i));
        byPlace[slice.line(i)] = line;
        first = first == null ? line : first;
      }
    }
  }

  private Line line(LineBatch batch, int line) {
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long units = batch.number(line, NumberColumn.QUANTITY);
    boolean discounted = batch.has(line, NumberColumn.DISCOUNT_MINOR);
    long paid = discounted ? price - batch.number(line, NumberColumn.DISCOUNT_MINOR) : price;
    boolean returned =
        batch.has(line, NumberColumn.RETURNED)
            && batch.number(line, NumberColumn.RETURNED) >= units;
    return new Line(count++, names.of(batch, line), paid, Sales.minor(batch, line), returned);
  }

  /** The line at a place of the batch. */
  Line at(int place) {
    Line line = byPlace[place];
    if (line == null) {
      throw new IllegalStateException("no line of the order at hand stands at " + place);
    }
    return line;
  }

  /** The first line; null of an order without lines. */
  @Nullable Line first() {
    return first;
  }

  /** How many lines there are. */
  int count() {
    return count;
  }
}
