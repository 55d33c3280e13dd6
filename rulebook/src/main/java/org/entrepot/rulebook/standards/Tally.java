package org.entrepot.rulebook.standards;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many orders of a seller count as what, over a window. A kind that is not there was not
 * counted, which is not 0. Adding two is commutative and associative, so tallies of parts can be
 * merged in any order.
 */
public record Tally(Map<Count, Long> counts) {

  /** Nothing was counted. */
  public static final Tally NOTHING = new Tally(Map.of());

  public Tally {
    EnumMap<Count, Long> copy = new EnumMap<>(Count.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
    counts.forEach((count, number) -> {
      if (number < 0) {
        throw new IllegalArgumentException(count.word() + " cannot be negative: " + number);
      }
    });
  }

  /** Orders shipped, and those of them that were late. */
  public static Tally shipped(long shipped, long late) {
    return new Tally(Map.of(Count.SHIPPED, shipped, Count.LATE, late));
  }

  /** Whether this was counted at all. */
  public boolean knows(Count count) {
    return counts.containsKey(count);
  }

  /** So many; asking for what was not counted is a bug of the caller, who asks {@link #knows}. */
  public long number(Count count) {
    Long number = counts.get(count);
    if (number == null) {
      throw new IllegalStateException(count.word() + " was not counted");
    }
    return number;
  }

  /** Both together; what only one of them counted is its count. */
  public Tally plus(Tally other) {
    EnumMap<Count, Long> sum = new EnumMap<>(Count.class);
    sum.putAll(counts);
    other.counts.forEach((count, number) -> sum.merge(count, number, Math::addExact));
    return new Tally(sum);
  }
}
