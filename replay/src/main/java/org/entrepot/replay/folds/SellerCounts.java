package org.entrepot.replay.folds;

import java.util.function.IntConsumer;

/**
 * Counts of sellers by their numbers, for those that have any: a hash table by open addressing in
 * which a seller and its counts lie side by side.
 */
final class SellerCounts {

  private static final int FIRST_SLOTS = 64;
  private static final int SPREAD = 0x9E3779B9;

  private final int width;

  /** Seller plus one, or 0 where the slot is free; then its counts. */
  private int[] cells;

  private int slots = FIRST_SLOTS;
  private int used;

  /**
   * Nobody yet.
   *
   * @param kinds so many counts a seller has
   */
  SellerCounts(int kinds) {
    this.width = kinds + 1;
    this.cells = new int[FIRST_SLOTS * width];
  }

  /**
   * Counts for a seller; whether it is new.
   *
   * @throws ArithmeticException where an int does not hold the count
   */
  boolean add(int seller, int kind, long count) {
    int cell = cell(seller);
    boolean isNew = cells[cell] == 0;
    if (isNew) {
      if (4L * used >= 3L * slots) {
        grow();
        cell = cell(seller);
      }
      cells[cell] = seller + 1;
      used++;
    }
    int place = cell + 1 + kind;
    cells[place] = Math.addExact(cells[place], Math.toIntExact(count));
    return isNew;
  }

  /** The cell of a seller, or the free one where it belongs. */
  private int cell(int seller) {
    int slot = slot(seller);
    while (cells[slot * width] != 0 && cells[slot * width] != seller + 1) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot * width;
  }

  private int slot(int seller) {
    int spread = seller * SPREAD;
    return (spread ^ spread >>> Short.SIZE) & (slots - 1);
  }

  private void grow() {
    int[] old = cells;
    slots = Math.multiplyExact(slots, 2);
    cells = new int[Math.multiplyExact(slots, width)];
    for (int cell = 0; cell < old.length; cell += width) {
      if (old[cell] != 0) {
        System.arraycopy(old, cell, cells, cell(old[cell] - 1), width);
      }
    }
  }

  /** Tells of every slot that is not free. */
  void forEach(IntConsumer slot) {
    for (int at = 0; at < slots; at++) {
      if (cells[at * width] != 0) {
        slot.accept(at);
      }
    }
  }

  int seller(int slot) {
    return cells[slot * width] - 1;
  }

  /** Copies a seller's counts. */
  void copy(int slot, int[] into, int at) {
    System.arraycopy(cells, slot * width + 1, into, at, width - 1);
  }

  /** What stands first where a seller would be looked for. */
  int first(int seller) {
    return cells[slot(seller) * width];
  }
}
