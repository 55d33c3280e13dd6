package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.Steps;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a kernel: straight pieces over the grid of the quantity, and a share of the price,
 * in minor units times a power of ten; rounded as the edition says.
 */
final class KernelCharge {

  private static final int MOST_DIGITS = 15;

  private final Steps from;
  private final long[] to;
  private final long[] slope;
  private final long[] intercept;
  private final long priceShare;
  private final DecimalRounding rounding;

  private KernelCharge(long[] from, long priceShare, DecimalRounding rounding) {
    int pieces = from.length;
    this.from = new Steps(from);
    this.to = new long[pieces];
    this.slope = new long[pieces];
    this.intercept = new long[pieces];
    this.priceShare = priceShare;
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
    KernelCharge charge =
        new KernelCharge(
            pieces.stream().mapToLong(piece -> point(piece.from(), curve.grid())).toArray(),
            priceShare.movePointRight(digits).longValueExact(),
            // Amounts of a tariff are never under zero; one that may not be rounded never has to
            // be.
            DecimalRounding.of(
                digits, rounding == RoundingMode.UNNECESSARY ? RoundingMode.DOWN : rounding));
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      BigDecimal slope = piece.slope().multiply(curve.grid()).movePointRight(decimals + digits);
      BigDecimal intercept = piece.intercept().movePointRight(decimals + digits);
      BigDecimal reach = slope.abs().multiply(BigDecimal.valueOf(end)).add(intercept.abs());
      if (reach.compareTo(most) > 0) {
        return null;
      }
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
    int piece = from.at(quantity);
    if (piece < 0 || quantity >= to[piece]) {
      return FreightKernel.NO_RATE;
    }
    long byQuantity = slope[piece] * quantity + intercept[piece];
    return rounding.rounded(Math.addExact(byQuantity, Math.multiplyExact(priceShare, price)));
  }
}
