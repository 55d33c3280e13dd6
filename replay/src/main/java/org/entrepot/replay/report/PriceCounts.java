package org.entrepot.replay.report;

import java.util.Arrays;

/** How many lines were sold at each price, in minor units: a hash table by open addressing. */
final class PriceCounts {

  private static final int FIRST_SLOTS = 64;

  /** A price and a count; a slot without lines is free. */
  private static final int WIDTH = 2;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[WIDTH * FIRST_SLOTS];
  private int used;

  /** Takes a price and how many lines were sold at it. */
  @FunctionalInterface
  interface Each {
    void price(long minor, long lines);
  }

  /** Counts lines, at least one. */
  void add(long minor, long lines) {
    int at = slot(minor);
    if (slots[at + 1] == 0) {
      slots[at] = minor;
      used++;
    }
    slots[at + 1] = Math.addExact(slots[at + 1], lines);
    if (WIDTH * WIDTH * used > slots.length) {
      grow();
    }
  }

  /** Where a price stands, or where it is to stand. */
  private int slot(long minor) {
    int mask = slots.length / WIDTH - 1;
    int slot = (int) ((minor * SPREAD) >>> Integer.SIZE) & mask;
    while (slots[WIDTH * slot + 1] != 0 && slots[WIDTH * slot] != minor) {
      slot = (slot + 1) & mask;
    }
    return WIDTH * slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    for (int at = 0; at < old.length; at += WIDTH) {
      if (old[at + 1] != 0) {
        int to = slot(old[at]);
        slots[to] = old[at];
        slots[to + 1] = old[at + 1];
      }
    }
  }

  /** How many prices there are. */
  int size() {
    return used;
  }

  /** All prices, the lowest first. */
  void forEach(Each each) {
    long[] prices = new long[used];
    int count = 0;
    for (int at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + 1] != 0) {
        prices[count++] = slots[at];
      }
    }
    Arrays.sort(prices);
    for (long price : prices) {
      each.price(price, slots[slot(price) + 1]);
    }
  }
}
