package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/**
 * What is charged on the lines of an order, as arrays; used again for the next order. The place
 * after the last line stands for the order as a whole.
 */
public final class KernelCharges {

  private static final int FIRST_CHARGES = 32;

  private int[] charges = new int[FIRST_CHARGES];
  private int[] places = new int[FIRST_CHARGES];
  private long[] amounts = new long[FIRST_CHARGES];
  private final long[] seen = new long[LineNumber.values().length];
  private int size;

  /** Scratch of the kernel: the numbers that the charge at hand sees, by {@link LineNumber}. */
  public long[] seen() {
    return seen;
  }

  public void clear() {
    size = 0;
  }

  /**
   * Adds an amount.
   *
   * @param charge its place in {@link Kernel#billed}
   * @param minor in minor units of the charge's currency; under zero where it is given back
   */
  public void add(int charge, int place, long minor) {
    if (size == charges.length) {
      charges = Arrays.copyOf(charges, size * 2);
      places = Arrays.copyOf(places, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
    }
    charges[size] = charge;
    places[size] = place;
    amounts[size++] = minor;
  }

  public int size() {
    return size;
  }

  public int charge(int i) {
    return charges[i];
  }

  public int place(int i) {
    return places[i];
  }

  public long minor(int i) {
    return amounts[i];
  }
}
