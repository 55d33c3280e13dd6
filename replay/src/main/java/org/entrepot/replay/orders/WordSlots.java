package org.entrepot.replay.orders;

import java.util.Arrays;

/**
 * A hash table of words by open addressing. The bytes of a word stand in its slot, as far as they
 * have room there, so that a look-up of a short word asks memory once.
 */
final class WordSlots {

  /**
   * A slot: a mark, which is 0 where it is free, as at least a third of them are; the word's first
   * eight bytes, its last eight, and of words longer than both the eight after the first. Of longer
   * words the bytes between decide.
   */
  private static final int WIDTH = 4;

  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int SECOND = 3;
  private static final int FIRST_SLOTS = 32;

  /** So many bytes have room in a slot. */
  private static final int ROOM = 3 * Long.BYTES;

  /** In a mark: the number plus one, then the length as far as it is under this, then the hash. */
  private static final int LENGTHS = 64;

  private static final int LENGTH_BITS = 6;

  private long[] cells = new long[FIRST_SLOTS * WIDTH];
  private int mask = FIRST_SLOTS - 1;
  private int used;
  private int[] tags = {};

  /**
   * The number of a word, or {@link Dictionary#ABSENT}.
   *
   * @param text the bytes of all words
   * @param starts where each of them begins there
   */
  int find(byte[] bytes, int start, int end, byte[] text, int[] starts) {
    return find(tag(bytes, start, end), bytes, start, end, text, starts);
  }

  private int find(int tag, byte[] bytes, int start, int end, byte[] text, int[] starts) {
    long[] all = cells;
    for (int slot = slot(tag); ; slot = (slot + 1) & mask) {
      int cell = slot * WIDTH;
      long mark = all[cell];
      if (mark == 0) {
        return Dictionary.ABSENT;
      }
      if ((int) (mark >>> Integer.SIZE) == tag && isIn(cell, bytes, start, end)) {
        int number = (int) mark - 1;
        if (end - start <= ROOM || isAll(number, bytes, start, end, text, starts)) {
          return number;
        }
      }
    }
  }

  /**
   * Looks up many words at once. Of a large table, each may have to come from memory; here none
   * waits for the one before.
   *
   * @param offsets where the words begin in the bytes, those from {@code from} to before {@code
   *     to}; each ends where the next begins
   * @param numbers gets the words' numbers, or {@link Dictionary#ABSENT}, from place {@code at} on
   */
  void find(
      byte[] bytes,
      int[] offsets,
      int from,
      int to,
      int[] numbers,
      int at,
      byte[] text,
      int[] starts) {
    if (tags.length < to - from) {
      tags = new int[to - from];
    }
    long[] all = cells;
    for (int i = 0; i < to - from; i++) {
      int tag = tag(bytes, offsets[from + i], offsets[from + i + 1]);
      tags[i] = tag;
      // Asked for here, and wanted below.
      numbers[at + i] = (int) all[slot(tag) * WIDTH];
    }
    for (int i = 0; i < to - from; i++) {
      numbers[at + i] =
          find(tags[i], bytes, offsets[from + i], offsets[from + i + 1], text, starts);
    }
  }

  private static boolean isAll(
      int number, byte[] bytes, int start, int end, byte[] text, int[] starts) {
    int at = starts[number];
    return starts[number + 1] - at == end - start && WordBytes.same(bytes, start, end, text, at);
  }

  /** Puts in a word that is not in. */
  void put(byte[] bytes, int start, int end, int number) {
    int tag = tag(bytes, start, end);
    int cell = free(tag);
    cells[cell] = (long) tag << Integer.SIZE | (number + 1);
    cells[cell + FIRST] = WordBytes.first(bytes, start, end);
    cells[cell + LAST] = WordBytes.last(bytes, start, end);
    cells[cell + SECOND] = WordBytes.second(bytes, start, end);
    used++;
    if (3L * used > 2L * mask) {
      grow();
    }
  }

  private int free(int tag) {
    int slot = slot(tag);
    while (cells[slot * WIDTH] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot * WIDTH;
  }

  private void grow() {
    long[] old = cells;
    cells = new long[Math.multiplyExact(old.length, 2)];
    mask = cells.length / WIDTH - 1;
    for (int from = 0; from < old.length; from += WIDTH) {
      if (old[from] != 0) {
        System.arraycopy(old, from, cells, free((int) (old[from] >>> Integer.SIZE)), WIDTH);
      }
    }
  }

  void clear() {
    Arrays.fill(cells, 0);
    used = 0;
  }

  /** The hash of a word, of which the lowest bits are its length. */
  private static int tag(byte[] bytes, int start, int end) {
    int length = Math.min(end - start, LENGTHS - 1);
    return WordBytes.hash(bytes, start, end) << LENGTH_BITS | length;
  }

  private int slot(int tag) {
    return tag >>> LENGTH_BITS & mask;
  }

  /** Whether what a slot holds of its word is that of a word with the same mark. */
  private boolean isIn(int cell, byte[] bytes, int start, int end) {
    return cells[cell + FIRST] == WordBytes.first(bytes, start, end)
        && cells[cell + LAST] == WordBytes.last(bytes, start, end)
        && cells[cell + SECOND] == WordBytes.second(bytes, start, end);
  }
}
