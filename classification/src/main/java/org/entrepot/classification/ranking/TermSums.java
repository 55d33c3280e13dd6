package org.entrepot.classification.ranking;

import java.util.Arrays;
import java.util.Collection;

/** Adds texts up to one, again and again, with one table for all terms. Not for several threads. */
final class TermSums {
  private final float[] counts;
  private final int[] touched;

  TermSums(Vocabulary vocabulary) {
    counts = new float[vocabulary.size()];
    touched = new int[vocabulary.size()];
  }

  /** All of them as one text. */
  Terms of(Collection<Terms> texts) {
    int distinct = 0;
    for (Terms text : texts) {
      for (int i = 0; i < text.size(); i++) {
        int number = text.number(i);
        if (counts[number] == 0) {
          touched[distinct] = number;
          distinct++;
        }
        counts[number] += text.count(i);
      }
    }
    int[] numbers = Arrays.copyOf(touched, distinct);
    Arrays.sort(numbers);
    float[] sums = new float[distinct];
    for (int i = 0; i < distinct; i++) {
      sums[i] = counts[numbers[i]];
      counts[numbers[i]] = 0;
    }
    return new Terms(numbers, sums);
  }
}
