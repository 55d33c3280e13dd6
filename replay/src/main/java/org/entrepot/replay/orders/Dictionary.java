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

  private final WordSlots slots = new WordSlots();

  /**
   * Whether each word so far came after the one before, as bytes; as long as that is so, nothing is
   * in the slots. Names of orders often rise.
   */
  private boolean rising = true;

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
    int known = slots.find(bytes, start, end, text, starts);
    if (known != ABSENT) {
      return known;
    }
    int number = add(bytes, start, end);
    slots.put(bytes, start, end, number);
    return number;
  }

  /** Over zero where a word comes after the last one as bytes, zero where it is the last one. */
  private int afterLast(byte[] bytes, int start, int end) {
    int[] begins = starts;
    return Arrays.compareUnsigned(bytes, start, end, text, begins[size - 1], begins[size]);
  }

  /** Puts all words into slots. */
  private void index() {
    rising = false;
    for (int number = 0; number < size; number++) {
      slots.put(text, starts[number], starts[number + 1], number);
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
    return slots.find(bytes, start, end, text, starts);
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
    slots.find(bytes, offsets, from, to, numbers, at, text, starts);
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
      slots.clear();
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
