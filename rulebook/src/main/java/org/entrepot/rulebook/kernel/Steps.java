package org.entrepot.rulebook.kernel;

/**
 * Which of the steps of a table a value stands on. An index by the value's leading bits names a
 * step close by, so that few are compared.
 */
public final class Steps {

  private static final int BUCKETS = 1 << 10;

  private final long[] starts;
  private final int shift;

  /** The step on which the first value of each bucket stands. */
  private final int[] first;

  /**
   * Steps that begin at these values.
   *
   * @param starts rising; where there are none, every value is under all of them
   */
  public Steps(long... starts) {
    this.starts = starts.clone();
    long span = starts.length == 0 ? 0 : starts[starts.length - 1] - starts[0];
    int wide = Long.SIZE - Long.numberOfLeadingZeros(span);
    this.shift = Math.max(0, wide - (Integer.SIZE - Integer.numberOfLeadingZeros(BUCKETS - 1)));
    this.first = new int[(int) (span >>> shift) + 1];
    int step = 0;
    for (int bucket = 0; bucket < first.length && starts.length > 0; bucket++) {
      long value = starts[0] + ((long) bucket << shift);
      while (step + 1 < starts.length && starts[step + 1] <= value) {
        step++;
      }
      first[bucket] = step;
    }
  }

  /** The step on which a value stands, from 0; -1 where it is under all of them. */
  public int at(long value) {
    long[] all = starts;
    if (all.length == 0 || value < all[0]) {
      return -1;
    }
    long bucket = (value - all[0]) >>> shift;
    if (bucket < 0 || bucket >= first.length) {
      return all.length - 1;
    }
    int step = first[(int) bucket];
    while (step + 1 < all.length && all[step + 1] <= value) {
      step++;
    }
    return step;
  }
}
