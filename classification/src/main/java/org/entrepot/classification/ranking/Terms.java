package org.entrepot.classification.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.entrepot.classification.words.Words;

/**
 * What a text is compared by: its words, pairs of neighbouring words, and pieces of words, which
 * still match where sellers abbreviate, misspell or write two words as one. Each term is a number
 * of a {@link Vocabulary}, in ascending order; terms that it does not know come first.
 */
final class Terms {
  private static final float PAIR = 0.5f;
  private static final float PIECE = 0.3f;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int[] numbers;
  private final float[] counts;

  Terms(int[] numbers, float[] counts) {
    this.numbers = numbers;
    this.counts = counts;
  }

  /**
   * The terms of a description; of one without telling words, those of all its words.
   *
   * @param numbering gives each term its number
   */
  static Terms of(String description, LongToIntFunction numbering) {
    List<String> telling = Words.telling(description);
    Gathered gathered = new Gathered(numbering);
    String before = null;
    for (String word : telling.isEmpty() ? Words.all(description) : telling) {
      gathered.add(word(word), 1);
      if (before != null) {
        gathered.add(hash('p', before + ' ' + word), PAIR);
      }
      addPieces(" " + word + " ", gathered);
      before = word;
    }
    return gathered.merged();
  }

  /** The term of one word. */
  static long word(String word) {
    return hash('w', word);
  }

  private static void addPieces(String word, Gathered into) {
    for (int start = 0; start + SHORTEST_PIECE <= word.length(); start++) {
      long hash = step(FNV_OFFSET, 'c');
      int end = Math.min(start + LONGEST_PIECE, word.length());
      for (int i = start; i < end; i++) {
        hash = step(hash, word.charAt(i));
        if (i - start + 1 >= SHORTEST_PIECE) {
          into.add(hash, PIECE);
        }
      }
    }
  }

  private static long hash(char kind, String text) {
    long hash = step(FNV_OFFSET, kind);
    for (int i = 0; i < text.length(); i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }

  private static long step(long hash, char next) {
    return (hash ^ next) * FNV_PRIME;
  }

  int size() {
    return numbers.length;
  }

  int number(int at) {
    return numbers[at];
  }

  float count(int at) {
    return counts[at];
  }

  float length() {
    float length = 0;
    for (float count : counts) {
      length += count;
    }
    return length;
  }

  /** Terms in the order in which they came, repeated ones apart. */
  private static final class Gathered {
    private final LongToIntFunction numbering;
    private long[] entries = new long[64];
    private int size;

    private Gathered(LongToIntFunction numbering) {
      this.numbering = numbering;
    }

    /** A number above, a count below: so they are sorted together. */
    void add(long key, float count) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size] =
          ((long) numbering.applyAsInt(key) << Integer.SIZE) | Float.floatToIntBits(count);
      size++;
    }

    /** A term that comes again counts again. */
    Terms merged() {
      Arrays.sort(entries, 0, size);
      int[] numbers = new int[size];
      float[] counts = new float[size];
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        int number = (int) (entries[i] >> Integer.SIZE);
        if (distinct == 0 || numbers[distinct - 1] != number) {
          numbers[distinct] = number;
          distinct++;
        }
        counts[distinct - 1] += Float.intBitsToFloat((int) entries[i]);
      }
      return new Terms(Arrays.copyOf(numbers, distinct), Arrays.copyOf(counts, distinct));
    }
  }
}
