package org.entrepot.rulebook.payout;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One channel at one frequency: its cost is a straight line over the cost of capital, {@code fixed
 * + slope × annual rate}, so that options compare exactly.
 *
 * @param fixed the cost at no cost of capital, as a share of the amount plus what is fixed
 * @param slope the share of the amount that a cost of capital of one hundred per cent a year adds
 */
record PayoutOption(String name, BigDecimal fixed, BigDecimal slope) {

  BigDecimal at(BigDecimal annualRate) {
    return fixed.add(slope.multiply(annualRate));
  }

  /** The annual rate at which both cost the same; only for options of different slope. */
  BigDecimal breakEven(PayoutOption other) {
    return other.fixed.subtract(fixed).divide(slope.subtract(other.slope), MathContext.DECIMAL128);
  }
}
