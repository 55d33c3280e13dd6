package org.entrepot.replay.restatement;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What sellers pay in one currency, by all rules together. A seller gains where it pays less under
 * {@code under} than under {@code against}.
 *
 * @param lines computed lines that were charged in this currency
 * @param sales of those lines, after sellers' discounts and without what came back, at the assumed
 *     rate where they were sold in another currency; null where no rate is assumed for some
 * @param aside what is in neither amount, because it is not public under the other edition
 * @param gained the sum of what gaining sellers pay less, not negative
 * @param lost the sum of what losing sellers pay more, not negative
 * @param histogram of the change per seller, from the greatest gain to the greatest loss
 * @param worst the ten sellers who lose most, the worst first
 * @param best the ten who gain most, the best first
 */
public record MoneyResult(
    CurrencyUnit currency,
    long lines,
    @Nullable Money sales,
    Money against,
    Money under,
    Aside aside,
    long sellersGaining,
    long sellersLosing,
    long sellersUnchanged,
    Money gained,
    Money lost,
    List<Bucket> histogram,
    List<SellerMoney> worst,
    List<SellerMoney> best) {

  public MoneyResult {
    histogram = List.copyOf(histogram);
    worst = List.copyOf(worst);
    best = List.copyOf(best);
  }

  /** Where nothing was charged in a currency. */
  public static MoneyResult none(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new MoneyResult(
        currency,
        0,
        null,
        zero,
        zero,
        Aside.none(currency),
        0,
        0,
        0,
        zero,
        zero,
        List.of(),
        List.of(),
        List.of());
  }

  public Money change() {
    return under.minus(against);
  }

  /** What sellers keep of their sales under the editions compared with; null without sales. */
  public @Nullable Money keptAgainst() {
    return sales == null ? null : sales.minus(against);
  }

  /** The same under the editions tried. */
  public @Nullable Money keptUnder() {
    return sales == null ? null : sales.minus(under);
  }

  /** Whether sellers pay anything in this currency, under either edition. */
  boolean isCharged() {
    return !against.isZero() || !under.isZero();
  }

  /**
   * Sellers whose change lies between two amounts. A loss is at least {@code low} and below {@code
   * high}; a gain, where both are negative or nothing, is over {@code low} and at most {@code
   * high}; sellers without a change have a bucket of their own, from 0 to 0.
   */
  public record Bucket(Money low, Money high, long sellers) {

    /** The one amount that it holds, where it is no wider; else null. */
    public @Nullable Money only() {
      boolean one = high.minus(low).getAmountMinorLong() == 1;
      return one ? (low.isNegative() ? high : low) : null;
    }
  }
}
