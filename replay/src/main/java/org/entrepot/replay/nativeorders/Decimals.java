package org.entrepot.replay.nativeorders;

import java.util.Arrays;
import org.entrepot.replay.orders.Words;

/** How many decimals the currencies of the words have, by their number. */
final class Decimals {

  private int[] known = {};

  int of(Words words, int currency) {
    if (currency >= known.length) {
      int first = known.length;
      known = Arrays.copyOf(known, words.currencies().size());
      for (int i = first; i < known.length; i++) {
        known[i] = words.currency(i).getDecimalPlaces();
      }
    }
    return known[currency];
  }
}
