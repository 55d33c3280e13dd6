package org.entrepot.rulebook.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact figures in longs: a decimal times a power of ten, and the one division that rounds. */
public final class ExactLong {

  private ExactLong() {}

  /** How many decimals a number needs. */
  public static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  /**
   * A number times a power of ten.
   *
   * @throws BeyondKernelException where that is no whole number, or none that a long holds
   */
  public static long scaled(BigDecimal number, int digits) throws BeyondKernelException {
    try {
      return number.movePointRight(digits).longValueExact();
    } catch (ArithmeticException beyond) {
      throw new BeyondKernelException(
          number.toPlainString() + " times ten to the " + digits, beyond);
    }
  }

  /** Ten to a power from 0 to 18. */
  public static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power = Math.multiplyExact(power, 10L);
    }
    return power;
  }

  /**
   * Divides and rounds as {@link BigDecimal} does.
   *
   * @param divisor over zero
   * @throws ArithmeticException where nothing may be rounded and there is a rest
   */
  public static long divided(long dividend, long divisor, RoundingMode rounding) {
    long whole = dividend / divisor;
    long rest = dividend - whole * divisor;
    if (rest == 0) {
      return whole;
    }
    long sign = dividend < 0 ? -1 : 1;
    return awayFromZero(whole, Math.abs(rest), divisor, sign, rounding) ? whole + sign : whole;
  }

  private static boolean awayFromZero(
      long whole, long rest, long divisor, long sign, RoundingMode rounding) {
    long toNext = divisor - rest;
    return switch (rounding) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> sign > 0;
      case FLOOR -> sign < 0;
      case HALF_UP -> rest >= toNext;
      case HALF_DOWN -> rest > toNext;
      case HALF_EVEN -> rest > toNext || (rest == toNext && (whole & 1) == 1);
      case UNNECESSARY -> throw new ArithmeticException("rounding is not allowed");
    };
  }
}
