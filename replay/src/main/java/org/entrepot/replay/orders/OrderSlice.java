package org.entrepot.replay.orders;

import java.util.Arrays;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;

/**
 * The lines of one order that one seller sold: what a marketplace bills the seller for. The object
 * may be used again for the next slice.
 */
public final class OrderSlice {

  private final LineBatch batch;
  private int[] lines = {};
  private int number;
  private int start;
  private int count;

  public OrderSlice(LineBatch batch) {
    this.batch = batch;
  }

  /** One line of a batch alone. */
  public static OrderSlice of(LineBatch batch, int line) {
    OrderSlice slice = new OrderSlice(batch);
    slice.add(line);
    return slice;
  }

  void add(int line) {
    lines = Arrays.copyOf(lines, count + 1);
    lines[count++] = line;
  }

  /**
   * Makes this the slice of some of those lines, one behind the other.
   *
   * @param ofBlock its number among the slices of a block
   */
  OrderSlice at(int[] all, int from, int to, int ofBlock) {
    lines = all;
    number = ofBlock;
    start = from;
    count = to - from;
    return this;
  }

  public LineBatch batch() {
    return batch;
  }

  public int count() {
    return count;
  }

  /** Its number among the slices of its block; 0 of one that is of none. */
  public int number() {
    return number;
  }

  /** The place of the slice's line {@code i} among the lines of its block. */
  public int place(int i) {
    return start + i;
  }

  /** The place in the batch of the slice's line {@code i}. */
  public int line(int i) {
    return lines[start + i];
  }

  public String order() {
    return batch.word(line(0), WordColumn.ORDER);
  }

  /** The seller's number in the words of the replay. */
  public int seller() {
    return batch.number(line(0), WordColumn.SELLER);
  }

  /** When the order was placed, in seconds since 1970-01-01T00:00Z; the earliest of its lines. */
  public long createdSecond() {
    long earliest = batch.number(line(0), NumberColumn.CREATED_SECOND);
    for (int i = 1; i < count; i++) {
      earliest = Math.min(earliest, batch.number(line(i), NumberColumn.CREATED_SECOND));
    }
    return earliest;
  }
}
