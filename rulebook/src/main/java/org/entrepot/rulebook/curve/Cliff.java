package org.entrepot.rulebook.curve;

import java.math.BigDecimal;

/**
 * A jump of a curve.
 *
 * @param at where the new piece begins
 * @param below the last grid point before it
 * @param valueBelow the curve at {@code below}
 * @param valueAt the curve at {@code at}
 */
public record Cliff(BigDecimal at, BigDecimal below, BigDecimal valueBelow, BigDecimal valueAt) {

  /** How much the curve rises, negative where it falls. */
  public BigDecimal jump() {
    return valueAt.subtract(valueBelow);
  }
}
