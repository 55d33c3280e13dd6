package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/**
 * What is charged on the lines of an order, as an array; used again for the next order. The place
 * after the last line stands for the order as a whole.
 */
public final class KernelCharges {

  private static final int FIRST_CHARGES = 32;

  /** Charge and place in one number, then the amount. */
  private static final int WIDTH = 2;

  private long[] entries = new long[WIDTH * FIRST_CHARGES];
  private final long[] seen = new long[KernelLines.WIDTH];
  private int end;

  /** Scratch of the kernel: the numbers that the charge at hand sees, by {@link LineNumber}. */
  public long[] seen() {
    return seen;
  }

  public void clear() {
    end = 0;
  }

  /**
   * Adds an amount.
   *
   * @param charge its place in {@link Kernel#billed}
   * @param minor in minor units of the charge's currency; under zero where it is given back
   */
  public void add(int charge, int place, long minor) {
    if (end == entries.length) {
      entries = Arrays.copyOf(entries, 2 * end);
    }
    entries[end] = ((long) charge << Integer.SIZE) | place;
    entries[end + 1] = minor;
    end += WIDTH;
  }

  public int size() {
    return end / WIDTH;
  }

  public int charge(int i) {
    return (int) (entries[WIDTH * i] >>> Integer.SIZE);
  }

  public int place(int i) {
    return (int) entries[WIDTH * i];
  }

  public long minor(int i) {
    return entries[WIDTH * i + 1];
  }
}
