package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The items of one category: its mean return rate, and the rank of each. */
record CategoryFigures(List<Item> items, ReturnBadgeEdition.Mean meaning) {

  /** Units and returns of one item. */
  record Item(String id, long units, long returns) {

    /** Whether its rate is over the other's; exact. */
    boolean isReturnedMoreThan(Item other) {
      return Math.multiplyExact(returns, other.units) > Math.multiplyExact(other.returns, units);
    }
  }

  CategoryFigures {
    items = items.stream().filter(item -> item.units() > 0).toList();
  }

  /** The mean as a fraction, to 34 digits. */
  BigDecimal mean() {
    return switch (meaning) {
      case OF_UNITS ->
          quotient(
              items.stream().mapToLong(Item::returns).sum(),
              items.stream().mapToLong(Item::units).sum());
      case OF_ITEMS ->
          items.stream()
              .map(item -> quotient(item.returns(), item.units()))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(items.size()), MathContext.DECIMAL128);
    };
  }

  private static BigDecimal quotient(long returns, long units) {
    return BigDecimal.valueOf(returns).divide(BigDecimal.valueOf(units), MathContext.DECIMAL128);
  }

  /** The figures of one of the items; empty where it is none of them, or has no units. */
  Optional<ReturnFigures> of(String id) {
    return items.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .map(own ->
            new ReturnFigures(
                own.units(),
                own.returns(),
                mean(),
                1 + items.stream().filter(other -> other.isReturnedMoreThan(own)).count(),
                items.size()));
  }
}
