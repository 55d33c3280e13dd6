package org.entrepot.replay.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.partial.PartialWriter;
import org.jspecify.annotations.Nullable;

/**
 * The best order of each name, of so many names at most: those whose best are the best. Two of them
 * added up in any order hold what one of all orders would.
 */
final class BestExamples {

  /** How good an order is: the more it changes the better, then by its name. */
  record Rank(long change, String order, String seller) implements Comparable<Rank> {
    private static final Comparator<Rank> BEST_FIRST =
        Comparator.comparingLong(Rank::change)
            .reversed()
            .thenComparing(Rank::order)
            .thenComparing(Rank::seller);

    @Override
    public int compareTo(Rank other) {
      return BEST_FIRST.compare(this, other);
    }

    /** The same for all ranks of an order. */
    Rank ofOrder() {
      return new Rank(0, order, seller);
    }
  }

  /** An order with all that it states. */
  record Kept(Rank rank, PartialWriter stored) {}

  static final Comparator<Map.Entry<String, Kept>> BEST_FIRST =
      Comparator.comparing((Map.Entry<String, Kept> one) -> one.getValue().rank)
          .thenComparing(Map.Entry::getKey);

  private final int most;
  private final Map<String, Kept> byName = new HashMap<>();

  /** The last of them; null while there is room for more. */
  private @Nullable Rank worst;

  BestExamples(int most) {
    this.most = most;
  }

  /** Whether an order would be among them. */
  boolean wants(String name, Rank rank) {
    Kept known = byName.get(name);
    if (known != null) {
      return rank.compareTo(known.rank) < 0;
    }
    return worst == null || rank.compareTo(worst) <= 0;
  }

  /** Whether no order that changes so much would be among them. */
  boolean isWorse(long change) {
    return worst != null && change < worst.change;
  }

  void add(String name, Kept kept) {
    byName.put(name, kept);
    if (byName.size() > most) {
      byName.remove(inOrder().getLast().getKey());
    }
    if (byName.size() == most) {
      worst = inOrder().getLast().getValue().rank;
    }
  }

  /** The best first. */
  List<Map.Entry<String, Kept>> inOrder() {
    return byName.entrySet().stream().sorted(BEST_FIRST).map(Map.Entry::copyOf).toList();
  }
}
