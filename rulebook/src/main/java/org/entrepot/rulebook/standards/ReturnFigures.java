package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entrepot.rulebook.value.Value;

/**
 * The figures of an item on a day, over the edition's window.
 *
 * @param returns physical returns that count
 * @param mean the mean return rate of its category, as a fraction
 * @param rank in its category, 1 for the highest rate
 * @param categoryItems how many items the category has
 */
public record ReturnFigures(
    long units, long returns, BigDecimal mean, long rank, long categoryItems) {

  private static final int SHOWN_DECIMALS = 6;

  public ReturnFigures {
    if (units < 0 || returns < 0 || mean.signum() < 0 || rank < 1 || categoryItems < rank) {
      throw new IllegalArgumentException(
          "no figures of an item: " + units + " units, " + returns + " returns, rank " + rank);
    }
  }

  boolean isAboveMean() {
    return compareToMean() > 0;
  }

  boolean isUnderMean() {
    return compareToMean() < 0;
  }

  /** Exact: returns against mean × units. An item without units is neither above nor under. */
  private int compareToMean() {
    return BigDecimal.valueOf(returns).compareTo(mean.multiply(BigDecimal.valueOf(units)));
  }

  boolean isWithinTop(BigDecimal share) {
    return BigDecimal.valueOf(rank).compareTo(share.multiply(BigDecimal.valueOf(categoryItems)))
        <= 0;
  }

  /** The rate as shown, to four decimals of a per cent. */
  Value.Proportion rate() {
    return shown(
        units == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(returns)
                .divide(BigDecimal.valueOf(units), MathContext.DECIMAL128));
  }

  /**
   * The upper bound of the Wilson score interval of the rate (E. B. Wilson, 1927), to 34 digits:
   * {@code (2r + z² + z·√(z² + 4r(n−r)/n)) / (2(n + z²))}.
   */
  BigDecimal upperBound(BigDecimal deviations) {
    MathContext digits = MathContext.DECIMAL128;
    BigDecimal n = BigDecimal.valueOf(units);
    BigDecimal r = BigDecimal.valueOf(Math.min(returns, units));
    BigDecimal squared = deviations.multiply(deviations);
    BigDecimal spread =
        r.multiply(n.subtract(r)).multiply(BigDecimal.valueOf(4)).divide(n, digits).add(squared);
    BigDecimal above =
        r.multiply(BigDecimal.TWO).add(squared).add(deviations.multiply(spread.sqrt(digits)));
    return above.divide(n.add(squared).multiply(BigDecimal.TWO), digits);
  }

  static Value.Proportion shown(BigDecimal fraction) {
    return new Value.Proportion(fraction.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
  }
}
