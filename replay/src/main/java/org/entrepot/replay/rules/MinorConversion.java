package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.ExactLong;
import org.joda.money.CurrencyUnit;

/**
 * Converts amounts in minor units of one currency to those of another, half up, at an assumed rate:
 * so many times, over a power of ten.
 */
final class MinorConversion {

  /** What a long does not hold. */
  static final long TOO_LARGE = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 15;

  private final long times;
  private final int digits;
  private final DecimalRounding rounding;

  private MinorConversion(long times, int digits) {
    this.times = times;
    this.digits = digits;
    this.rounding = DecimalRounding.of(digits, RoundingMode.HALF_UP);
  }

  /**
   * A conversion; of one currency into itself one that changes nothing.
   *
   * @throws BeyondKernelException where no rate is assumed, or one of too many digits
   */
  static MinorConversion of(Assumptions assumptions, CurrencyUnit sold, CurrencyUnit wanted)
      throws BeyondKernelException {
    if (wanted.equals(sold)) {
      return new MinorConversion(1, 0);
    }
    BigDecimal rate = assumptions.rate(sold, wanted).orElse(null);
    if (rate == null) {
      throw new BeyondKernelException("an amount in " + sold.getCode() + " without a rate");
    }
    int digits = ExactLong.decimals(rate);
    int shift = digits + sold.getDecimalPlaces() - wanted.getDecimalPlaces();
    if (Math.abs(shift) > MOST_DIGITS) {
      throw new BeyondKernelException("a rate with " + digits + " digits");
    }
    return shift >= 0
        ? new MinorConversion(ExactLong.scaled(rate, digits), shift)
        : new MinorConversion(ExactLong.scaled(rate, digits - shift), 0);
  }

  /** An amount in minor units of the other currency, or {@link #TOO_LARGE}. */
  long converted(long minor) {
    long high = Math.multiplyHigh(minor, times);
    long product = minor * times;
    return high == product >> 63 ? rounding.rounded(product) : TOO_LARGE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MinorConversion conversion
        && times == conversion.times
        && digits == conversion.digits;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(times) + digits;
  }
}
