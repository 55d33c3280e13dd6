package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a kernel: straight pieces over the grid of the quantity, and a share of the price,
 * in minor units times a power of ten; rounded as the edition says.
 */
final class KernelCharge {

  private static final int MOST_DIGITS = 15;

  private final long[] from;
  private final long[] to;
  private final long[] slope;
  private final long[] intercept;
  private final long priceShare;
  private final long unit;
  private final RoundingMode rounding;

  private KernelCharge(int pieces, long priceShare, long unit, RoundingMode rounding) {
    this.from = new long[pieces];
    this.to = new long[pieces];
    this.slope = new long[pieces];
    this.intercept = new long[pieces];
    this.priceShare = priceShare;
    this.unit = unit;
    this.rounding = rounding;
  }

  /**
   * The charge whose exact amount the curve draws; null where longs do not hold it exactly.
   *
   * @param decimals of the currency's minor unit
   * @param end the last point of the grid that may be asked for
   */
  static @Nullable KernelCharge of(
      Curve curve, BigDecimal priceShare, int decimals, RoundingMode rounding, long end) {
    List<Piece> pieces = curve.pieces();
    int digits = digits(priceShare);
    for (Piece piece : pieces) {
      digits =
          Math.max(digits, digits(piece.slope().multiply(curve.grid()).movePointRight(decimals)));
      digits = Math.max(digits, digits(piece.intercept().movePointRight(decimals)));
    }
    if (digits > MOST_DIGITS) {
      return null;
    }
    long unit = BigDecimal.ONE.movePointRight(digits).longValueExact();
    KernelCharge charge =
        new KernelCharge(
            pieces.size(), priceShare.movePointRight(digits).longValueExact(), unit, rounding);
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      BigDecimal slope = piece.slope().multiply(curve.grid()).movePointRight(decimals + digits);
      BigDecimal intercept = piece.intercept().movePointRight(decimals + digits);
      BigDecimal reach = slope.abs().multiply(BigDecimal.valueOf(end)).add(intercept.abs());
      if (reach.compareTo(most) > 0) {
        return null;
      }
      charge.from[i] = point(piece.from(), curve.grid());
      charge.to[i] = piece.to() == null ? Long.MAX_VALUE : point(piece.to(), curve.grid());
      charge.slope[i] = slope.longValueExact();
      charge.intercept[i] = intercept.longValueExact();
    }
    return charge;
  }

  private static int digits(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static long point(BigDecimal x, BigDecimal grid) {
    return x.divide(grid, 0, RoundingMode.CEILING).longValueExact();
  }

  /** The amount in minor units, or {@link FreightKernel#NO_RATE}. */
  long at(long quantity, long price) {
    int piece = FreightKernel.at(from, quantity);
    if (piece < 0 || quantity >= to[piece]) {
      return FreightKernel.NO_RATE;
    }
    long byQuantity = slope[piece] * quantity + intercept[piece];
    return rounded(Math.addExact(byQuantity, Math.multiplyExact(priceShare, price)));
  }

  /** Amounts of a tariff are never under zero, so that down is towards zero and floor alike. */
  private long rounded(long exact) {
    long whole = exact / unit;
    long rest = exact % unit;
    boolean up =
        switch (rounding) {
          case UP, CEILING -> rest > 0;
          case DOWN, FLOOR, UNNECESSARY -> false;
          case HALF_UP -> rest >= unit - rest;
          case HALF_DOWN -> rest > unit - rest;
          case HALF_EVEN -> rest > unit - rest || (rest == unit - rest && (whole & 1) == 1);
        };
    return up ? whole + 1 : whole;
  }
}
