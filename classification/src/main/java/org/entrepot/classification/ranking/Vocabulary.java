package org.entrepot.classification.ranking;

import java.util.Arrays;

/** The terms that texts have, each with a number; a hash table with open addresses. */
final class Vocabulary {
  static final int UNKNOWN = -1;

  private long[] keys = new long[1 << 16];
  private int[] numbers = emptied(1 << 16);
  private int size;

  private static int[] emptied(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, UNKNOWN);
    return numbers;
  }

  int size() {
    return size;
  }

  /** The number of a term, or {@link #UNKNOWN}. */
  int find(long key) {
    return numbers[place(key)];
  }

  /** The number of a term, which gets one if it is new. */
  int learn(long key) {
    int place = place(key);
    if (numbers[place] == UNKNOWN) {
      if (size * 2 >= keys.length) {
        grow();
        place = place(key);
      }
      keys[place] = key;
      numbers[place] = size;
      size++;
    }
    return numbers[place];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) (key ^ (key >>> 32)) & mask;
    while (numbers[place] != UNKNOWN && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = emptied(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != UNKNOWN) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
