package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/**
 * What is charged on the lines of {@link KernelColumns}, each charge in a column of its own; used
 * again for the next lines.
 */
public final class ColumnCharges {

  private long[][] amounts = {};
  private long[] made = {};
  private long[][] shared = {};
  private final KernelCharges ofOrder = new KernelCharges();

  /** Scratch of the kernel: what is charged on one order. */
  public KernelCharges ofOrder() {
    return ofOrder;
  }

  /**
   * Adds what {@link #ofOrder} holds, what is charged on the whole to the order's first line.
   *
   * @return false where a long does not hold a sum
   */
  public boolean addOrder(int first, int lines) {
    for (int i = 0; i < ofOrder.size(); i++) {
      int charge = ofOrder.charge(i);
      int place = ofOrder.place(i);
      int line = place == lines ? first : first + place;
      long[] of = amounts[charge];
      long before = (made[charge] >>> line & 1) == 0 ? 0 : of[line];
      long sum = before + ofOrder.minor(i);
      if (((before ^ sum) & (ofOrder.minor(i) ^ sum)) < 0) {
        return false;
      }
      of[line] = sum;
      made[charge] |= 1L << line;
    }
    return true;
  }

  /**
   * Scratch of the kernel: what charges of lines have in common, by line. The first column is 0, if
   * nothing else was put there.
   */
  public long[][] shared(int columns) {
    if (shared.length < columns) {
      shared = new long[columns][KernelColumns.MOST];
    }
    return shared;
  }

  /** Nothing is charged yet, of so many charges. */
  public void clear(int charges) {
    if (amounts.length < charges) {
      amounts = new long[charges][KernelColumns.MOST];
      made = new long[charges];
    }
    Arrays.fill(made, 0);
  }

  /**
   * The amounts of a charge by line, for reading and setting: minor units of its currency, under
   * zero where it is given back. Those of lines on which it is not made mean nothing.
   *
   * @param charge its place in {@link Kernel#billed}
   */
  public long[] amounts(int charge) {
    return amounts[charge];
  }

  /** The charge is made on these lines, a bit for each. */
  public void make(int charge, long lines) {
    made[charge] |= lines;
  }

  /** The lines on which a charge is made, a bit for each. */
  public long made(int charge) {
    return made[charge];
  }
}
