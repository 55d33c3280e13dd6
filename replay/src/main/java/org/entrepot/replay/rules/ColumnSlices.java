package org.entrepot.replay.rules;

import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.rulebook.kernel.KernelColumns;

/** Slices of a block whose lines are charged together as columns, a bit for each line. */
final class ColumnSlices {

  private static final int MOST = KernelColumns.MOST;

  /** Of the batch. */
  private final int[] lines = new int[MOST];

  /** Of the block, and where among the lines each begins. */
  private final int[] slices = new int[MOST];

  private final int[] numbers = new int[MOST];
  private final int[] starts = new int[MOST + 1];
  private int count;

  /** No slice any more. */
  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** Whether there is room for so many lines more. */
  boolean hasRoom(int more) {
    return starts[count] + more <= MOST;
  }

  /**
   * Adds a slice, for which there is room.
   *
   * @param number of the slice among those at hand
   */
  void add(OrderBlock block, int slice, int number) {
    int first = block.firstLine(slice);
    int more = block.firstLine(slice + 1) - first;
    int at = starts[count];
    for (int i = 0; i < more; i++) {
      lines[at + i] = block.line(first + i);
    }
    slices[count] = slice;
    numbers[count] = number;
    starts[++count] = at + more;
  }

  /**
   * States the numbers of all lines.
   *
   * @return those whose amounts a long holds, a bit for each
   */
  long state(LineNumbers numbers, LineBatch batch, KernelColumns into) {
    long good = numbers.state(batch, lines, starts[count], into);
    into.orders(starts, count);
    return good;
  }

  /** The slice of the block. */
  int slice(int i) {
    return slices[i];
  }

  /** Its number among those at hand. */
  int number(int i) {
    return numbers[i];
  }

  /** The lines of a slice, a bit for each. */
  long lines(int i) {
    return -1L >>> (MOST - (starts[i + 1] - starts[i])) << starts[i];
  }

  /** Of some lines those whose slices have no other lines than these. */
  long whole(long some) {
    long whole = some;
    for (int i = 0; whole != -1L >>> (MOST - starts[count]) && i < count; i++) {
      long slice = lines(i);
      whole = (some & slice) == slice ? whole : whole & ~slice;
    }
    return whole;
  }

  /** The sum of a slice's lines of amounts, one for each line of all slices. */
  long sum(int i, long[] amounts) {
    long sum = amounts[starts[i]];
    for (int line = starts[i] + 1; line < starts[i + 1]; line++) {
      sum = Math.addExact(sum, amounts[line]);
    }
    return sum;
  }
}
