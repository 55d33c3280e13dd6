package org.entrepot.replay.folds;

import java.util.SortedMap;

/**
 * What the orders of sellers counted as, seller after seller, by spans of days in the order of
 * time: those of the seller at which it was put last.
 */
public final class SellerSpans {

  private final SellerCounts[] tables;
  private final int[] ends;

  /** Where the spans of each seller begin, and where those of the last one end. */
  private final int[] starts;

  /** Of each span its table and the slot in it. */
  private final int[] tableOf;

  private final int[] slotOf;
  private int from;
  private int to;

  /**
   * The spans of so many sellers.
   *
   * @param bySpan by the day after the span
   */
  SellerSpans(int sellers, SortedMap<Integer, SellerCounts> bySpan) {
    this.tables = bySpan.values().toArray(SellerCounts[]::new);
    this.ends = bySpan.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.starts = new int[sellers + 1];
    for (SellerCounts table : tables) {
      table.forEach(slot -> starts[table.seller(slot) + 1]++);
    }
    for (int seller = 0; seller < sellers; seller++) {
      starts[seller + 1] += starts[seller];
    }
    this.tableOf = new int[starts[sellers]];
    this.slotOf = new int[starts[sellers]];
    int[] next = starts.clone();
    for (int table = 0; table < tables.length; table++) {
      int of = table;
      SellerCounts counts = tables[table];
      counts.forEach(slot -> {
        int place = next[counts.seller(slot)]++;
        tableOf[place] = of;
        slotOf[place] = slot;
      });
    }
  }

  private SellerSpans(SellerSpans other) {
    this.tables = other.tables;
    this.ends = other.ends;
    this.starts = other.starts;
    this.tableOf = other.tableOf;
    this.slotOf = other.slotOf;
  }

  /** The same spans, for another thread that goes through them beside this one. */
  public SellerSpans beside() {
    return new SellerSpans(this);
  }

  /** How many there are of all sellers. */
  public int all() {
    return tableOf.length;
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
    return ends[tableOf[from + span]];
  }

  /**
   * How often the seller's orders of a span counted.
   *
   * @param kind its place among those that the fold counts
   */
  public long count(int span, int kind) {
    return tables[tableOf[from + span]].count(slotOf[from + span], kind);
  }
}
