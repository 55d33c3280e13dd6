package org.entrepot.replay.folds;

import java.util.SortedMap;

/**
 * What the orders of sellers counted as, seller after seller, by spans of days in the order of
 * time: those of the seller at which it was put last.
 */
public final class SellerSpans {

  private final int[] ends;
  private final int kinds;

  /** Where the spans of each seller begin, and where those of the last one end. */
  private final int[] starts;

  /** Of each span the place of its end, then its counts. */
  private final int[] spans;

  private int from;
  private int to;

  /**
   * The spans of so many sellers.
   *
   * @param kinds so many counts a span has
   * @param bySpan by the day after the span
   */
  SellerSpans(int sellers, int kinds, SortedMap<Integer, SellerCounts> bySpan) {
    this.kinds = kinds;
    this.ends = bySpan.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.starts = new int[sellers + 1];
    for (SellerCounts table : bySpan.values()) {
      table.forEach(slot -> starts[table.seller(slot) + 1]++);
    }
    for (int seller = 0; seller < sellers; seller++) {
      starts[seller + 1] += starts[seller];
    }
    int width = 1 + kinds;
    this.spans = new int[Math.multiplyExact(starts[sellers], width)];
    int[] next = starts.clone();
    int end = 0;
    for (SellerCounts table : bySpan.values()) {
      int of = end++;
      table.forEach(slot -> {
        int at = next[table.seller(slot)]++ * width;
        spans[at] = of;
        table.copy(slot, spans, at + 1);
      });
    }
  }

  private SellerSpans(SellerSpans other) {
    this.kinds = other.kinds;
    this.ends = other.ends;
    this.starts = other.starts;
    this.spans = other.spans;
  }

  /** The same spans, for another thread that goes through them beside this one. */
  public SellerSpans beside() {
    return new SellerSpans(this);
  }

  /** How many there are of all sellers. */
  public int all() {
    return starts[starts.length - 1];
  }

  /** Moves to a seller. */
  public SellerSpans at(int seller) {
    from = starts[seller];
    to = starts[seller + 1];
    return this;
  }

  /** How many spans the seller has. */
  public int size() {
    return to - from;
  }

  /**
   * The day after a span, in days since 1970-01-01, on which the first assessment sees it.
   *
   * @param span from 0 on
   */
  public int end(int span) {
    return ends[spans[(from + span) * (1 + kinds)]];
  }

  /**
   * How often the seller's orders of a span counted.
   *
   * @param kind its place among those that the fold counts
   */
  public long count(int span, int kind) {
    return spans[(from + span) * (1 + kinds) + 1 + kind];
  }
}
