package org.entrepot.rulebook.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Splits an amount by weights so that the parts are whole minor units and sum to it exactly: each
 * part is cut down, then the units left over go to the largest remainders, the earlier part first
 * among equals (the method of Hamilton).
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * The parts in the order of the weights; by equal weights where all are zero.
   *
   * @throws IllegalArgumentException where there is no weight, or one is negative
   */
  public static List<Money> split(Money whole, List<BigDecimal> weights) {
    if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("an amount is split by weights, none of them negative");
    }
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      return split(whole, weights.stream().map(weight -> BigDecimal.ONE).toList());
    }
    BigDecimal minor = BigDecimal.valueOf(whole.abs().getAmountMinorLong());
    List<BigDecimal> shares =
        weights.stream()
            .map(weight -> minor.multiply(weight).divide(sum, MathContext.DECIMAL128))
            .toList();
    List<Long> units = new ArrayList<>();
    shares.forEach(share -> units.add(share.setScale(0, RoundingMode.DOWN).longValueExact()));
    long left = minor.longValueExact() - units.stream().mapToLong(Long::longValue).sum();
    Comparator<Integer> byRemainder = Comparator.comparing(i -> remainder(shares.get(i)));
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(byRemainder.reversed())
        .limit(left)
        .forEach(i -> units.set(i, units.get(i) + 1));
    int sign = whole.isNegative() ? -1 : 1;
    return units.stream().map(unit -> Money.ofMinor(whole.getCurrencyUnit(), sign * unit)).toList();
  }

  private static BigDecimal remainder(BigDecimal share) {
    return share.subtract(share.setScale(0, RoundingMode.DOWN));
  }
}
