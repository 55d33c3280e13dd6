package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.BitSet;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.KernelColumns;

/**
 * The lines of slices of one kind, charged together as columns, some at a time. A slice of which
 * one line is not answered is not charged at all.
 */
final class LineColumns {

  private static final int SUMS = GroupSide.SUMS;
  private static final int MOST = KernelColumns.MOST;

  private final GroupSide against;
  private final GroupSide under;
  private final boolean sameNumbers;
  private final boolean sameEdition;
  private final PaidBySlices paid;
  private final KernelColumns statedAgainst = new KernelColumns();
  private final KernelColumns statedUnder;
  private final ColumnCharges ofAgainst = new ColumnCharges();
  private final ColumnCharges ofUnder;
  private final long[][] sums;
  private final long[] used;

  /** Of the block, whose lines are at hand. */
  private final int[] lines = new int[MOST];

  /** Of the block, by their place here; and where among the lines each begins. */
  private final int[] slices = new int[MOST];

  private final int[] numbers = new int[MOST];
  private final int[] starts = new int[MOST + 1];
  private int sliceCount;

  LineColumns(
      GroupSide against,
      GroupSide under,
      boolean sameNumbers,
      boolean sameEdition,
      PaidBySlices paid) {
    this.against = against;
    this.under = under;
    this.sameNumbers = sameNumbers;
    this.sameEdition = sameEdition;
    this.paid = paid;
    this.statedUnder = sameNumbers ? statedAgainst : new KernelColumns();
    this.ofUnder = sameEdition ? ofAgainst : new ColumnCharges();
    this.sums = new long[SUMS * paid.currencies()][MOST];
    this.used = new long[SUMS * paid.currencies()];
  }

  /** Whether a slice has no more lines than are charged at a time. */
  boolean fits(OrderBlock block, int slice) {
    return block.firstLine(slice + 1) - block.firstLine(slice) <= MOST;
  }

  /**
   * Takes a slice, after those before it were charged where there is no room for more.
   *
   * @param number of the slice among those at hand
   * @param done gets the slices that were charged
   * @return how many lines were charged
   */
  int take(OrderBlock block, int slice, int number, BitSet done) {
    int first = block.firstLine(slice);
    int count = block.firstLine(slice + 1) - first;
    int charged = starts[sliceCount] + count > MOST ? charge(block, done) : 0;
    int at = starts[sliceCount];
    for (int i = 0; i < count; i++) {
      lines[at + i] = block.line(first + i);
    }
    slices[sliceCount] = slice;
    numbers[sliceCount] = number;
    starts[++sliceCount] = at + count;
    return charged;
  }

  /** Charges all slices that were taken; gives how many lines were charged. */
  int charge(OrderBlock block, BitSet done) {
    if (sliceCount == 0) {
      return 0;
    }
    long answered = whole(answered(block.batch()));
    if (answered != 0) {
      against.countCliffs(statedAgainst, answered);
      under.countCliffs(statedUnder, answered);
      against.add(ofAgainst, answered, sums, used);
      under.add(ofUnder, answered, sums, used);
      for (int i = 0; i < sliceCount; i++) {
        if ((answered & bits(i)) != 0) {
          done.set(numbers[i]);
        }
      }
      for (int currency = 0; currency < paid.currencies(); currency++) {
        pay(currency, block);
      }
    }
    sliceCount = 0;
    return Long.bitCount(answered);
  }

  /** The lines that both editions answer for, a bit for each. */
  private long answered(LineBatch batch) {
    int count = starts[sliceCount];
    long answered = against.numbers().state(batch, lines, count, statedAgainst);
    answered &= against.kernel().charge(statedAgainst, ofAgainst);
    if (!sameNumbers && answered != 0) {
      answered &= under.numbers().state(batch, lines, count, statedUnder);
    }
    if (!sameEdition && answered != 0) {
      answered &= under.kernel().charge(statedUnder, ofUnder);
    }
    return answered;
  }

  /** Without the lines of slices of which another line is not answered. */
  private long whole(long answered) {
    long whole = answered;
    for (int i = 0; whole != statedAgainst.all() && i < sliceCount; i++) {
      long slice = bits(i);
      whole = (answered & slice) == slice ? whole : whole & ~slice;
    }
    return whole;
  }

  /** The lines of a slice, a bit for each. */
  private long bits(int i) {
    return -1L >>> (MOST - (starts[i + 1] - starts[i])) << starts[i];
  }

  private void pay(int currency, OrderBlock block) {
    int at = SUMS * currency;
    long any = used[at] | used[at + 1] | used[at + 2] | used[at + 3];
    for (int i = 0; any != 0 && i < sliceCount; i++) {
      if ((any & bits(i)) != 0) {
        paid.add(
            currency,
            block,
            slices[i],
            numbers[i],
            sum(at, i),
            sum(at + 1, i),
            sum(at + 2, i),
            sum(at + 3, i));
      }
    }
    for (int sum = at; sum < at + SUMS; sum++) {
      if (used[sum] != 0) {
        Arrays.fill(sums[sum], 0);
        used[sum] = 0;
      }
    }
  }

  private long sum(int of, int slice) {
    if (used[of] == 0) {
      return 0;
    }
    long sum = sums[of][starts[slice]];
    for (int line = starts[slice] + 1; line < starts[slice + 1]; line++) {
      sum = Math.addExact(sum, sums[of][line]);
    }
    return sum;
  }
}
