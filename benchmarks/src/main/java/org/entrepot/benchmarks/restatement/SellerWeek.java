package org.entrepot.benchmarks.restatement;

import java.util.EnumMap;
import java.util.Map;

/** A fact of the rule engine: what a seller shipped in a week, and how much of it late. */
public final class SellerWeek {

  private long shipped;
  private long late;
  private final Map<Side, Long> breaches = new EnumMap<>(Side.class);
  private final Map<Side, Long> points = new EnumMap<>(Side.class);

  void add(boolean isLate) {
    shipped++;
    late += isLate ? 1 : 0;
  }

  public long getShipped() {
    return shipped;
  }

  public long getLate() {
    return late;
  }

  /** The standard is broken under that edition. */
  public void breach(Side side, int given) {
    breaches.merge(side, 1L, Long::sum);
    points.merge(side, (long) given, Long::sum);
  }

  long breaches(Side side) {
    return breaches.getOrDefault(side, 0L);
  }

  long points(Side side) {
    return points.getOrDefault(side, 0L);
  }
}
