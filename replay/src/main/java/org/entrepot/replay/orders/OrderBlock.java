package org.entrepot.replay.orders;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch.WordColumn;

/**
 * The orders of a batch: for each its slices, one behind the other, and for each slice its lines.
 * Orders, and sellers within an order, stand in the order in which their first line was read.
 */
public final class OrderBlock {

  private final LineBatch batch;

  /** The lines of the batch, slice after slice. */
  private final int[] lines;

  /** Where each slice begins among the lines, and where the last one ends. */
  private final int[] slices;

  /** Where each order begins among the slices, and where the last one ends. */
  private final int[] orders;

  private final BitSet bad = new BitSet();
  private final OrderSlice slice;
  private final List<OrderSlice> ofOrder = new ArrayList<>();
  private int sliceCount;
  private int orderCount;

  /**
   * The orders of a batch.
   *
   * @param badOrders those of which a row was bad; they are taken out
   */
  OrderBlock(LineBatch batch, Set<String> badOrders) {
    this.batch = batch;
    this.slice = new OrderSlice(batch);
    Dictionary names = batch.dictionary(WordColumn.ORDER);
    int[] ends = byOrder(batch, names.size());
    this.lines = new int[batch.size()];
    int[] next = ends.clone();
    for (int line = batch.size() - 1; line >= 0; line--) {
      lines[--next[batch.number(line, WordColumn.ORDER)]] = line;
    }
    this.slices = new int[batch.size() + 1];
    this.orders = new int[names.size() + 1];
    int from = 0;
    for (int order = 0; order < ends.length; order++) {
      if (ends[order] > from) {
        if (!badOrders.isEmpty() && badOrders.remove(names.word(order))) {
          bad.set(orderCount);
        }
        orders[orderCount++] = sliceCount;
        slice(from, ends[order]);
        from = ends[order];
      }
    }
    slices[sliceCount] = batch.size();
    orders[orderCount] = sliceCount;
  }

  private OrderBlock(OrderBlock other) {
    this.batch = other.batch;
    this.slice = new OrderSlice(batch);
    this.lines = other.lines;
    this.slices = other.slices;
    this.orders = other.orders;
    this.bad.or(other.bad);
    this.sliceCount = other.sliceCount;
    this.orderCount = other.orderCount;
  }

  /** The same orders, for another thread that reads them beside this one. */
  public OrderBlock beside() {
    return new OrderBlock(this);
  }

  /** The orders of a batch, of which no row was bad. */
  public static OrderBlock of(LineBatch batch) {
    return new OrderBlock(batch, new HashSet<>());
  }

  /** Where the lines of each order are to end, by the order's number in the dictionary. */
  private static int[] byOrder(LineBatch batch, int names) {
    int[] ends = new int[names];
    int[] orders = batch.words(WordColumn.ORDER);
    for (int line = 0; line < batch.size(); line++) {
      ends[orders[line]]++;
    }
    for (int order = 1; order < names; order++) {
      ends[order] += ends[order - 1];
    }
    return ends;
  }

  /** Brings the lines of each seller of an order together; nearly always there is one. */
  private void slice(int from, int to) {
    int[] sellers = batch.words(WordColumn.SELLER);
    int begin = from;
    while (begin < to) {
      slices[sliceCount++] = begin;
      int seller = sellers[lines[begin]];
      int end = begin + 1;
      for (int at = end; at < to; at++) {
        int line = lines[at];
        if (sellers[line] == seller) {
          // The others keep their order.
          System.arraycopy(lines, end, lines, end + 1, at - end);
          lines[end++] = line;
        }
      }
      begin = end;
    }
  }

  public LineBatch batch() {
    return batch;
  }

  /** How many orders there are. */
  public int orders() {
    return orderCount;
  }

  /** The first slice of an order, or where the last order ends. */
  public int firstSlice(int order) {
    return orders[order];
  }

  /** The place in {@link #line} of a slice's first line, or where the last slice ends. */
  public int firstLine(int ofSlice) {
    return slices[ofSlice];
  }

  /** The line of the batch that stands at a place. */
  public int line(int place) {
    return lines[place];
  }

  /** The number of a slice's seller in the words of the replay. */
  public int seller(int ofSlice) {
    return batch.number(lines[slices[ofSlice]], WordColumn.SELLER);
  }

  /** How many lines an order has. */
  public int lines(int order) {
    return slices[orders[order + 1]] - slices[orders[order]];
  }

  /** Whether one of the order's rows is bad, so that none of its lines may be computed. */
  public boolean isBad(int order) {
    return bad.get(order);
  }

  /** A slice; the object is used again for the next. */
  public OrderSlice slice(int number) {
    return slice.at(lines, slices[number], slices[number + 1], number);
  }

  /** The slices of an order, at least one; the objects are used again for the next order. */
  public List<OrderSlice> slices(int order) {
    int count = orders[order + 1] - orders[order];
    while (ofOrder.size() < count) {
      ofOrder.add(new OrderSlice(batch));
    }
    for (int i = 0; i < count; i++) {
      int number = orders[order] + i;
      ofOrder.get(i).at(lines, slices[number], slices[number + 1], number);
    }
    return ofOrder.subList(0, count);
  }
}
