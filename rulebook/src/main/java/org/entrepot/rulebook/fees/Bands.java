package org.entrepot.rulebook.fees;

import java.util.Arrays;

/**
 * Which of a charge's bands an amount falls into, in minor units; there is no hole between them.
 */
final class Bands {

  /** Below all bands, or over the last. */
  static final int NONE = -1;

  private final long[] from;
  private final long end;

  /**
   * Bands that begin at these amounts.
   *
   * @param end at which the last one ends, which it does not hold
   */
  Bands(long[] from, long end) {
    this.from = from.clone();
    this.end = end;
  }

  /** The band of an amount, or {@link #NONE}. */
  int of(long amount) {
    if (amount < from[0] || amount >= end) {
      return NONE;
    }
    int band = from.length - 1;
    while (amount < from[band]) {
      band--;
    }
    return band;
  }

  /** The bands of so many amounts. */
  void of(long[] amounts, int count, long[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = amounts[i] < end ? NONE : Long.MIN_VALUE;
    }
    for (long begin : from) {
      for (int i = 0; i < count; i++) {
        into[i] += amounts[i] >= begin ? 1 : 0;
      }
    }
  }

  /** Whether each amount falls into the same of both. */
  boolean sameAs(Bands other) {
    return end == other.end && Arrays.equals(from, other.from);
  }
}
