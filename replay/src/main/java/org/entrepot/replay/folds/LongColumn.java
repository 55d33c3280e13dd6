package org.entrepot.replay.folds;

import java.util.Arrays;

/** One exact sum per place, 0 where nothing was added; grows as it is needed. */
final class LongColumn {

  private long[] sums = new long[64];

  void add(int place, long amount) {
    if (place >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(place + 1, sums.length * 2));
    }
    sums[place] = Math.addExact(sums[place], amount);
  }

  long at(int place) {
    return place < sums.length ? sums[place] : 0;
  }
}
