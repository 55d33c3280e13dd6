package org.entrepot.replay.report;

import java.util.BitSet;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.Sales;
import org.entrepot.replay.report.LineNames.Names;
import org.jspecify.annotations.Nullable;

/** The lines of the orders at hand by their places in the block, found once for all variants. */
final class ReportLines {

  private final LineNames allNames = new LineNames();
  private @Nullable OrderBlock block;
  private int firstSlice;
  private int endSlice;
  private int firstPlace;
  private int count;
  private Names[] names = {};
  private long[] paid = {};
  private long[] sales = {};
  private final BitSet returned = new BitSet();

  /** Takes the lines of orders of a block, from one to before another. */
  void take(OrderBlock of, int from, int to) {
    block = of;
    firstSlice = of.firstSlice(from);
    endSlice = of.firstSlice(to);
    firstPlace = of.firstLine(firstSlice);
    count = of.firstLine(endSlice) - firstPlace;
    if (paid.length < count) {
      names = new Names[count];
      paid = new long[count];
      sales = new long[count];
    }
    returned.clear();
    LineBatch batch = of.batch();
    for (int i = 0; i < count; i++) {
      int line = of.line(firstPlace + i);
      long price = batch.number(line, NumberColumn.PRICE_MINOR);
      names[i] = allNames.of(batch, line);
      paid[i] = Sales.paid(price, batch.number(line, NumberColumn.DISCOUNT_MINOR));
      sales[i] = Sales.minor(batch, line);
      if (batch.has(line, NumberColumn.RETURNED)
          && batch.number(line, NumberColumn.RETURNED)
              >= batch.number(line, NumberColumn.QUANTITY)) {
        returned.set(i);
      }
    }
  }

  /** How many lines there are. */
  int count() {
    return count;
  }

  /** How many slices there are. */
  int slices() {
    return endSlice - firstSlice;
  }

  /** The number among these lines of one at a place of the block. */
  int at(int place) {
    if (place < firstPlace || place >= firstPlace + count) {
      throw new IllegalStateException("no line of the orders at hand stands at " + place);
    }
    return place - firstPlace;
  }

  /** The number among these slices of one of the block. */
  int sliceAt(int ofBlock) {
    if (ofBlock < firstSlice || ofBlock >= endSlice) {
      throw new IllegalStateException("no slice of the orders at hand is number " + ofBlock);
    }
    return ofBlock - firstSlice;
  }

  /** A slice; the object is used again for the next. */
  OrderSlice slice(int slice) {
    return block().slice(firstSlice + slice);
  }

  /** The first line of a slice, or where the last slice ends. */
  int firstLine(int slice) {
    return block().firstLine(firstSlice + slice) - firstPlace;
  }

  private OrderBlock block() {
    if (block == null) {
      throw new IllegalStateException("there are no orders at hand");
    }
    return block;
  }

  Names names(int line) {
    return names[line];
  }

  /** The price of a unit after the seller's discount, in minor units. */
  long paid(int line) {
    return paid[line];
  }

  /** What the buyer keeps, at what the seller is paid for it, in minor units. */
  long sales(int line) {
    return sales[line];
  }

  /** Whether all units came back. */
  boolean isReturned(int line) {
    return returned.get(line);
  }
}
