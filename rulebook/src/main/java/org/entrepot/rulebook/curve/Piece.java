package org.entrepot.rulebook.curve;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One straight piece on {@code [from, to)}: {@code slope × x + intercept}; open-ended without to.
 */
public record Piece(
    BigDecimal from, @Nullable BigDecimal to, BigDecimal slope, BigDecimal intercept) {

  public BigDecimal at(BigDecimal x) {
    return slope.multiply(x).add(intercept);
  }

  boolean covers(BigDecimal x) {
    return x.compareTo(from) >= 0 && (to == null || x.compareTo(to) < 0);
  }

  boolean sameLineAs(Piece other) {
    return slope.compareTo(other.slope) == 0 && intercept.compareTo(other.intercept) == 0;
  }
}
