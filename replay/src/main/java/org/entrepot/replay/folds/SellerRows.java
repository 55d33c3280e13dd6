package org.entrepot.replay.folds;

import java.util.Arrays;

/**
 * A row of numbers for each of many sellers, of whom any may come next: all that is added to one
 * lies side by side, so that it comes from memory at once.
 */
final class SellerRows {

  private static final int FIRST_SELLERS = 64;

  /** So many come from memory at once. */
  private static final int NUMBERS_TOGETHER = 8;

  private int width;
  private long[] rows = {};

  /** What {@link #fetch} saw, so that it is not left out as useless. */
  @SuppressWarnings("UnusedVariable") // written so that reading is not optimised away
  private long seen;

  /** Makes room for more numbers in every row, and gives the place of the first. */
  int widen(int numbers) {
    int wider = width + numbers;
    int sellers = width == 0 ? FIRST_SELLERS : rows.length / width;
    long[] moved = new long[Math.multiplyExact(sellers, wider)];
    for (int from = 0, to = 0; to < moved.length; from += width, to += wider) {
      System.arraycopy(rows, from, moved, to, width);
    }
    rows = moved;
    int first = width;
    width = wider;
    return first;
  }

  /** Where a seller's row begins, for {@link #add}. */
  int row(int seller) {
    int row = Math.multiplyExact(seller, width);
    if (row + width > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(row + width, Math.multiplyExact(rows.length, 2)));
    }
    return row;
  }

  void add(int at, long amount) {
    rows[at] = Math.addExact(rows[at], amount);
  }

  long at(int place) {
    return rows[place];
  }

  void set(int place, long number) {
    rows[place] = number;
  }

  /** A number of a seller, 0 where it has no row yet. */
  long of(int seller, int place) {
    long row = (long) seller * width;
    return row < rows.length ? rows[(int) row + place] : 0;
  }

  /**
   * Asks for the rows of sellers before anything is added to them: none waits for the one before,
   * and all are near when they are wanted.
   */
  void fetch(int[] sellers, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      int row = sellers[i] * width;
      int end = Math.min(row + width, rows.length);
      for (int at = row; at < end; at += NUMBERS_TOGETHER) {
        sum += rows[at];
      }
    }
    seen = sum;
  }
}
