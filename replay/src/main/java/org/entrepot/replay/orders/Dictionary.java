package org.entrepot.replay.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and their numbers, from 0 in the order in which they came. */
public final class Dictionary {

  /** Stands where a line has no word. */
  public static final int ABSENT = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** The number of a word, a new one where it is new. */
  public int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int next = words.size();
    numbers.put(word, next);
    words.add(word);
    return next;
  }

  public String word(int number) {
    return words.get(number);
  }

  public int size() {
    return words.size();
  }
}
