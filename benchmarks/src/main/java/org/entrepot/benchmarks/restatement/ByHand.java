package org.entrepot.benchmarks.restatement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.entrepot.benchmarks.restatement.FeeTable.FeeBand;
import org.entrepot.benchmarks.restatement.FeeTable.FeeCharge;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The fees of an order as one would write them by hand for the edition that is tried: a rate and an
 * amount, each by four bands of the price after discount. Only the figures are not in the code.
 */
final class ByHand {

  private static final int BANDS = 4;

  private final long second;
  private final long third;
  private final long fourth;
  private final long[] rate = new long[BANDS];
  private final long[] fixed = new long[BANDS];
  private final BigMoney secondMoney;
  private final BigMoney thirdMoney;
  private final BigMoney fourthMoney;
  private final BigDecimal[] rateMoney = new BigDecimal[BANDS];
  private final BigMoney[] fixedMoney = new BigMoney[BANDS];

  ByHand(FeeTable table) {
    List<FeeCharge> charges = table.charges();
    FeeCharge commission = charges.getFirst();
    FeeCharge amount = charges.getLast();
    FeeTable.Sum paid = new FeeTable.Sum(1, -1);
    boolean known =
        charges.size() == 2
            && commission.bands().size() == BANDS
            && amount.bands().size() == BANDS
            && commission.of().equals(paid)
            && commission.by().equals(paid)
            && amount.by().equals(paid)
            && commission.atMost() == null
            && amount.atMost() == null;
    if (!known) {
      throw new IllegalStateException("the edition is another one: write this anew by hand");
    }
    for (int i = 0; i < BANDS; i++) {
      FeeBand ofRate = commission.bands().get(i);
      FeeBand ofAmount = amount.bands().get(i);
      if (ofRate.from() != ofAmount.from() || ofRate.fixed() != 0 || ofAmount.rate() != 0) {
        throw new IllegalStateException("the bands are other ones: write this anew by hand");
      }
      rate[i] = ofRate.rate();
      fixed[i] = ofAmount.fixed();
      rateMoney[i] = BigDecimal.valueOf(ofRate.rate(), 6).stripTrailingZeros();
      fixedMoney[i] = BigMoney.ofMinor(table.currency(), ofAmount.fixed());
    }
    second = commission.bands().get(1).from();
    third = commission.bands().get(2).from();
    fourth = commission.bands().get(3).from();
    secondMoney = BigMoney.ofMinor(table.currency(), second);
    thirdMoney = BigMoney.ofMinor(table.currency(), third);
    fourthMoney = BigMoney.ofMinor(table.currency(), fourth);
  }

  /** Into two places for each line: the commission and the fixed fee, in minor units. */
  void inLongs(long[] price, long[] discount, long[] quantity, long[] into) {
    for (int line = 0; line < price.length; line++) {
      long paid = price[line] - discount[line];
      int band = paid < second ? 0 : paid < third ? 1 : paid < fourth ? 2 : 3;
      long exact = paid * rate[band] * quantity[line];
      into[2 * line] = (exact + Exact.MILLION / 2) / Exact.MILLION;
      into[2 * line + 1] = fixed[band] * quantity[line];
    }
  }

  /** The same in the types that the engine answers in; into as many places. */
  void inMoney(BigMoney[] price, BigMoney[] discount, long[] quantity, Money[] into) {
    for (int line = 0; line < price.length; line++) {
      BigMoney paid = price[line].minus(discount[line]);
      int band =
          paid.isLessThan(secondMoney)
              ? 0
              : paid.isLessThan(thirdMoney) ? 1 : paid.isLessThan(fourthMoney) ? 2 : 3;
      into[2 * line] =
          paid.multipliedBy(rateMoney[band])
              .multipliedBy(quantity[line])
              .toMoney(RoundingMode.HALF_UP);
      into[2 * line + 1] =
          fixedMoney[band].multipliedBy(quantity[line]).toMoney(RoundingMode.HALF_UP);
    }
  }
}
