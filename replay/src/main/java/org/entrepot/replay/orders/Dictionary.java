package org.entrepot.replay.orders;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words and their numbers, from 0 in the order in which they came. Words are kept as the bytes of
 * their UTF-8, all in one array, and looked up as bytes, so that a reader makes no String of what
 * it has seen before.
 */
public final class Dictionary {

  /** Stands where a line has no word. */
  public static final int ABSENT = -1;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int FIRST_WORDS = 16;
  private static final int BYTES_OF_A_WORD = 12;

  /** The bytes of all words, one behind the other. */
  private byte[] text = new byte[FIRST_WORDS * BYTES_OF_A_WORD];

  /** Where each word ends; it starts where the one before ends. */
  private int[] ends = new int[FIRST_WORDS];

  private int[] hashes = new int[FIRST_WORDS];

  /** The words as Strings, made when they are first asked for. */
  private @Nullable String[] words = new @Nullable String[FIRST_WORDS];

  /** Open addressing; at most half of the slots hold a number, the others {@link #ABSENT}. */
  private int[] slots = free(FIRST_WORDS * 2);

  private int size;

  private static int[] free(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, ABSENT);
    return slots;
  }

  /** The number of a word, a new one where it is new. */
  public int number(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return number(bytes, 0, bytes.length);
  }

  /** The number of the word in these bytes, which are UTF-8; a new one where it is new. */
  public int number(byte[] bytes, int start, int end) {
    int hash = hash(bytes, start, end);
    int slot = slot(hash, bytes, start, end);
    int known = slots[slot];
    return known == ABSENT ? add(slot, hash, bytes, start, end) : known;
  }

  /** The number of the word in these bytes, or {@link #ABSENT}. */
  public int find(byte[] bytes, int start, int end) {
    return slots[slot(hash(bytes, start, end), bytes, start, end)];
  }

  private int slot(int hash, byte[] bytes, int start, int end) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != ABSENT && !is(slots[slot], hash, bytes, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int number, int hash, byte[] bytes, int start, int end) {
    return hashes[number] == hash
        && Arrays.equals(text, start(number), ends[number], bytes, start, end);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int add(int slot, int hash, byte[] bytes, int start, int end) {
    if (size == ends.length) {
      growWords();
    }
    int from = start(size);
    int to = Math.addExact(from, end - start);
    if (to > text.length) {
      text = Arrays.copyOf(text, Math.max(to, Math.multiplyExact(text.length, 2)));
    }
    System.arraycopy(bytes, start, text, from, end - start);
    ends[size] = to;
    hashes[size] = hash;
    slots[slot] = size;
    int number = size++;
    if (size * 2 > slots.length) {
      growSlots();
    }
    return number;
  }

  private void growWords() {
    int capacity = size * 2;
    ends = Arrays.copyOf(ends, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    words = Arrays.copyOf(words, capacity);
  }

  private void growSlots() {
    slots = free(slots.length * 2);
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & mask;
      while (slots[slot] != ABSENT) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number;
    }
  }

  private static int hash(byte[] bytes, int start, int end) {
    long hash = (long) end - start;
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = spread(hash ^ (long) EIGHT_BYTES.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
    }
    hash = spread(hash ^ rest);
    return (int) (hash ^ hash >>> Integer.SIZE);
  }

  private static long spread(long bits) {
    long spread = bits * SPREAD;
    return spread ^ spread >>> 29;
  }

  public String word(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("there is no word " + number + " of " + size);
    }
    String made = words[number];
    if (made == null) {
      int start = start(number);
      made = new String(text, start, ends[number] - start, StandardCharsets.UTF_8);
      words[number] = made;
    }
    return made;
  }

  /** Compares two words as bytes. */
  int compare(int first, int second) {
    return Arrays.compareUnsigned(
        text, start(first), ends[first], text, start(second), ends[second]);
  }

  /** How many bytes a word has. */
  int length(int number) {
    return ends[number] - start(number);
  }

  /** A word's bytes. */
  byte[] bytes(int number) {
    return Arrays.copyOfRange(text, start(number), ends[number]);
  }

  public int size() {
    return size;
  }
}
