package org.entrepot.replay.folds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.SellerMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How the changes of sellers are distributed: buckets that grow by 1, 2, 5, 10, 20, 50 …, the same
 * on both sides of nothing; the finest is about a thousandth of the greatest change.
 */
final class ChangeHistogram {

  private static final int[] STEPS = {1, 2, 5};
  private static final int FINEST = 3;

  private ChangeHistogram() {}

  static List<Bucket> of(CurrencyUnit currency, List<SellerMoney> sellers) {
    List<Money> changes = sellers.stream().map(SellerMoney::change).toList();
    List<Money> bounds = bounds(currency, changes);
    long[] gains = new long[bounds.size()];
    long[] losses = new long[bounds.size()];
    long unchanged = 0;
    for (Money change : changes) {
      if (change.isZero()) {
        unchanged++;
      } else {
        (change.isNegative() ? gains : losses)[place(bounds, change.abs())]++;
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    for (int i = last(gains); i >= 0; i--) {
      buckets.add(new Bucket(bounds.get(i).negated(), low(bounds, i).negated(), gains[i]));
    }
    buckets.add(new Bucket(Money.zero(currency), Money.zero(currency), unchanged));
    for (int i = 0; i <= last(losses); i++) {
      buckets.add(new Bucket(low(bounds, i), bounds.get(i), losses[i]));
    }
    return buckets;
  }

  private static Money low(List<Money> bounds, int i) {
    return i == 0 ? Money.zero(bounds.getFirst().getCurrencyUnit()) : bounds.get(i - 1);
  }

  private static int last(long[] counts) {
    int last = counts.length - 1;
    while (last >= 0 && counts[last] == 0) {
      last--;
    }
    return last;
  }

  /** The first bound over the size. */
  private static int place(List<Money> bounds, Money size) {
    int place = 0;
    while (!size.isLessThan(bounds.get(place))) {
      place++;
    }
    return place;
  }

  /** Upper bounds, the last over every change. */
  private static List<Money> bounds(CurrencyUnit currency, List<Money> changes) {
    Money greatest =
        changes.stream()
            .map(Money::abs)
            .max(Comparator.naturalOrder())
            .orElse(Money.zero(currency));
    int digits = greatest.getAmount().precision() - greatest.getAmount().scale();
    int power = Math.max(digits - FINEST, -currency.getDecimalPlaces());
    List<Money> bounds = new ArrayList<>();
    while (true) {
      for (int step : STEPS) {
        BigDecimal bound = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
        bounds.add(Money.of(currency, bound));
        if (bounds.getLast().isGreaterThan(greatest)) {
          return bounds;
        }
      }
      power++;
    }
  }
}
