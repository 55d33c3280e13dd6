package org.entrepot.replay.orders;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words and their numbers, from 0 in the order in which they came. Words are kept as the bytes of
 * their UTF-8, all in one array, and looked up as bytes, so that a reader makes no String of what
 * it has seen before.
 *
 * <p>One thread may ask for words of numbers that it has been given while another adds words.
 */
public final class Dictionary {

  /** Stands where a line has no word. */
  public static final int ABSENT = -1;

  private static final int FIRST_WORDS = 16;
  private static final int BYTES_OF_A_WORD = 12;

  /**
   * The bytes of all words, one behind the other, and behind the last at least eight more, so that
   * eight bytes can be read from each place of a word.
   */
  private volatile byte[] text = new byte[FIRST_WORDS * BYTES_OF_A_WORD + Long.BYTES];

  /** Where each word begins; it ends where the next begins. */
  private volatile int[] starts = new int[FIRST_WORDS + 1];

  /** Those words as Strings that were asked for; made then. */
  private volatile @Nullable String[] words = {};

  /**
   * Open addressing: a word's hash in the upper half, its number plus one in the lower, or 0 where
   * the slot is free, as at least half of them are.
   */
  private long[] slots = new long[FIRST_WORDS * 2];

  /**
   * Whether each word so far came after the one before, as bytes; as long as that is so, nothing is
   * in the slots. Names of orders often rise.
   */
  private boolean rising = true;

  private int[] hashes = {};
  private List<Integer> sorted = List.of();
  private int size;

  /** The number of a word, a new one where it is new. */
  public int number(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return number(bytes, 0, bytes.length);
  }

  /** The number of the word in these bytes, which are UTF-8; a new one where it is new. */
  public int number(byte[] bytes, int start, int end) {
    if (rising) {
      int after = size == 0 ? 1 : afterLast(bytes, start, end);
      if (after >= 0) {
        return after == 0 ? size - 1 : add(bytes, start, end);
      }
      index();
    }
    int hash = WordBytes.hash(bytes, start, end);
    int slot = slot(hash, bytes, start, end);
    long known = slots[slot];
    return known == 0 ? add(slot, hash, bytes, start, end) : (int) known - 1;
  }

  /** Over zero where a word comes after the last one as bytes, zero where it is the last one. */
  private int afterLast(byte[] bytes, int start, int end) {
    int[] begins = starts;
    return Arrays.compareUnsigned(bytes, start, end, text, begins[size - 1], begins[size]);
  }

  /** Puts all words into slots. */
  private void index() {
    rising = false;
    while (slots.length < size * 2) {
      slots = new long[slots.length * 2];
    }
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int hash = WordBytes.hash(text, starts[number], starts[number + 1]);
      int slot = hash & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) hash << Integer.SIZE | (number + 1);
    }
  }

  /** Whether several words rise so far: a look-up before adding would compare each twice. */
  public boolean isRising() {
    return rising && size > 1;
  }

  /** The number of the word in these bytes, or {@link #ABSENT}. */
  public int find(byte[] bytes, int start, int end) {
    if (rising) {
      int after = size == 0 ? 1 : afterLast(bytes, start, end);
      if (after >= 0) {
        return after == 0 ? size - 1 : ABSENT;
      }
      index();
    }
    return find(WordBytes.hash(bytes, start, end), bytes, start, end);
  }

  private int find(int hash, byte[] bytes, int start, int end) {
    return (int) slots[slot(hash, bytes, start, end)] - 1;
  }

  /**
   * Looks up many words at once. Of a large dictionary, each may have to come from memory; here
   * none waits for the one before.
   *
   * @param offsets where the words begin in the bytes, those from {@code from} to before {@code
   *     to}; each ends where the next begins
   * @param numbers gets the words' numbers, or {@link #ABSENT}, from place {@code at} on
   */
  public void find(byte[] bytes, int[] offsets, int from, int to, int[] numbers, int at) {
    for (int i = 0; rising && i < to - from; i++) {
      numbers[at + i] = find(bytes, offsets[from + i], offsets[from + i + 1]);
    }
    if (rising) {
      return;
    }
    if (hashes.length < to - from) {
      hashes = new int[to - from];
    }
    long[] all = slots;
    int mask = all.length - 1;
    for (int i = 0; i < to - from; i++) {
      int hash = WordBytes.hash(bytes, offsets[from + i], offsets[from + i + 1]);
      long held = all[hash & mask];
      hashes[i] = hash;
      numbers[at + i] = (int) (held >>> Integer.SIZE) == hash ? (int) held - 1 : ABSENT;
    }
    for (int i = 0; i < to - from; i++) {
      int start = offsets[from + i];
      int end = offsets[from + i + 1];
      int guess = numbers[at + i];
      if (guess == ABSENT || !is(guess, bytes, start, end)) {
        numbers[at + i] = find(hashes[i], bytes, start, end);
      }
    }
  }

  private int slot(int hash, byte[] bytes, int start, int end) {
    long[] all = slots;
    int mask = all.length - 1;
    int slot = hash & mask;
    long held = all[slot];
    while (held != 0
        && ((int) (held >>> Integer.SIZE) != hash || !is((int) held - 1, bytes, start, end))) {
      slot = (slot + 1) & mask;
      held = all[slot];
    }
    return slot;
  }

  private boolean is(int number, byte[] bytes, int start, int end) {
    int[] begins = starts;
    int at = begins[number];
    return begins[number + 1] - at == end - start && WordBytes.same(bytes, start, end, text, at);
  }

  private int add(int slot, int hash, byte[] bytes, int start, int end) {
    int number = add(bytes, start, end);
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (size * 2 > slots.length) {
      growSlots();
    }
    return number;
  }

  private int add(byte[] bytes, int start, int end) {
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, size * 2 + 1);
    }
    int from = starts[size];
    int to = Math.addExact(from, end - start);
    if (to > text.length - Long.BYTES) {
      int twice = Math.multiplyExact(text.length, 2);
      text = Arrays.copyOf(text, Math.max(Math.addExact(to, Long.BYTES), twice));
    }
    System.arraycopy(bytes, start, text, from, end - start);
    int number = size++;
    starts[size] = to;
    return number;
  }

  private void growSlots() {
    long[] wider = new long[slots.length * 2];
    int mask = wider.length - 1;
    for (long held : slots) {
      if (held != 0) {
        int slot = (int) (held >>> Integer.SIZE) & mask;
        while (wider[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        wider[slot] = held;
      }
    }
    slots = wider;
  }

  public String word(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("there is no word " + number + " of " + size);
    }
    @Nullable String[] known = words;
    if (number >= known.length) {
      known = Arrays.copyOf(known, starts.length);
      words = known;
    }
    String made = known[number];
    if (made == null) {
      int[] begins = starts;
      int start = begins[number];
      made = new String(text, start, begins[number + 1] - start, StandardCharsets.UTF_8);
      known[number] = made;
    }
    return made;
  }

  /** The numbers of all words in the order of the words; sorted when more have come. */
  public synchronized List<Integer> sorted() {
    if (sorted.size() != size) {
      sorted = IntStream.range(0, size).boxed().sorted(Comparator.comparing(this::word)).toList();
    }
    return sorted;
  }

  /** Forgets all words, and keeps the room that they took. */
  void clear() {
    size = 0;
    words = new String[0];
    sorted = List.of();
    if (!rising) {
      Arrays.fill(slots, 0);
      rising = true;
    }
  }

  /** Compares two words as bytes. */
  int compare(int first, int second) {
    return Arrays.compareUnsigned(
        text, starts[first], starts[first + 1], text, starts[second], starts[second + 1]);
  }

  /** How many bytes a word has. */
  int length(int number) {
    return starts[number + 1] - starts[number];
  }

  /** A word's bytes. */
  byte[] bytes(int number) {
    return Arrays.copyOfRange(text, starts[number], starts[number + 1]);
  }

  public int size() {
    return size;
  }
}
