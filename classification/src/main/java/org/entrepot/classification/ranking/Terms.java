package org.entrepot.classification.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.entrepot.classification.words.Words;

/**
 * What a text is compared by: its words, pairs of neighbouring words, and pieces of words, which
 * still match where sellers abbreviate, misspell or write two words as one. Each term is a hash;
 * the keys are in ascending order.
 */
final class Terms {
  private static final float PAIR = 0.5f;
  private static final float PIECE = 0.3f;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] keys;
  private final float[] counts;

  private Terms(long[] keys, float[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /** The terms of a description; of one without telling words, those of all its words. */
  static Terms of(String description) {
    List<String> telling = Words.telling(description);
    Gathered gathered = new Gathered();
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

  /** All of them as one text. */
  static Terms sum(Collection<Terms> texts) {
    Gathered gathered = new Gathered();
    for (Terms text : texts) {
      for (int i = 0; i < text.size(); i++) {
        gathered.add(text.keys[i], text.counts[i]);
      }
    }
    return gathered.merged();
  }

  int size() {
    return keys.length;
  }

  long key(int at) {
    return keys[at];
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
    private long[] keys = new long[64];
    private float[] counts = new float[64];
    private int size;

    void add(long key, float count) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      keys[size] = key;
      counts[size] = count;
      size++;
    }

    /** A term that comes again counts again. */
    Terms merged() {
      long[] sorted = Arrays.copyOf(keys, size);
      Arrays.sort(sorted);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[distinct] = sorted[i];
          distinct++;
        }
      }
      long[] terms = Arrays.copyOf(sorted, distinct);
      float[] sums = new float[distinct];
      for (int i = 0; i < size; i++) {
        sums[Arrays.binarySearch(terms, keys[i])] += counts[i];
      }
      return new Terms(terms, sums);
    }
  }
}
