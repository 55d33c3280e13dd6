package org.entrepot.replay.generated;

/** Throws that follow from a seed alone, on every machine and JDK: SplitMix64. */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
  private static final long SECOND_MIX = 0x94D049BB133111EBL;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** Dice of a thing's own, so that its properties do not depend on what was thrown before. */
  static Dice of(long seed, long thing) {
    Dice dice = new Dice(seed ^ (thing + 1) * STEP);
    dice.next();
    return dice;
  }

  private long next() {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * FIRST_MIX;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True so many times in a thousand. */
  boolean ofThousand(int times) {
    return below(1000) < times;
  }

  /** The place where a throw falls among weights that are summed up. */
  int among(long[] sums) {
    long thrown = Long.remainderUnsigned(next(), sums[sums.length - 1]);
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (thrown < sums[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Weights summed up, for {@link #among}. */
  static long[] sums(long... weights) {
    long[] sums = weights.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }
}
