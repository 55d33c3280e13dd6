package org.entrepot.marketplace.restatements.demo;

import java.util.List;

/**
 * SplitMix64: numbers that look random and are the same for the same seed on every machine and in
 * every version of Java.
 */
final class Dice {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  private long next() {
    state += GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 on, below the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From one number to another, both included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** True so many times out of so many. */
  boolean hits(int times, int outOf) {
    return below(outOf) < times;
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A place of the list, each as often as its weight says. */
  int weighted(List<Integer> weights) {
    int left = below(weights.stream().mapToInt(Integer::intValue).sum());
    int place = 0;
    while (left >= weights.get(place)) {
      left -= weights.get(place);
      place++;
    }
    return place;
  }
}
