package org.entrepot.rulebook.kernel;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The rounding of exact figures to minor units: a division by one power of ten. It multiplies by
 * the reciprocal and shifts, which gives the same and is several times as fast.
 */
public final class DecimalRounding {

  /**
   * Under this a figure and half a unit together stay under 2^62, for which the product is right.
   */
  private static final long MOST = 1L << 61;

  private static final int REST_OF_PRODUCT = 63;

  private final long unit;
  private final RoundingMode mode;
  private final long added;
  private final long reciprocal;
  private final int shift;
  private final long below;

  /** Whether nothing but the figure decides; else ties, or any rest, are looked at. */
  private final boolean isPlain;

  private DecimalRounding(long unit, RoundingMode mode) {
    this.unit = unit;
    this.mode = mode;
    boolean multiplies = unit > 1;
    // With 2^t under the unit, 2^(63+t) over it lies between 2^62 and 2^63, and the one added to it
    // adds less than one over the unit to any quotient of a figure under 2^62: no quotient rises.
    int t = Long.SIZE - 1 - Long.numberOfLeadingZeros(unit);
    // What is added to a figure, of which the rest is dropped then.
    this.added =
        switch (mode) {
          case HALF_UP, HALF_EVEN -> unit / 2;
          case HALF_DOWN -> (unit - 1) / 2;
          case UP, CEILING -> unit - 1;
          case DOWN, FLOOR, UNNECESSARY -> 0;
        };
    this.reciprocal = multiplies ? reciprocal(unit, REST_OF_PRODUCT + t) : 0;
    this.shift = multiplies ? t - 1 : 0;
    this.below = multiplies ? MOST : 0;
    this.isPlain = mode != RoundingMode.HALF_EVEN && mode != RoundingMode.UNNECESSARY;
  }

  private static long reciprocal(long unit, int power) {
    return BigInteger.TWO
        .pow(power)
        .divide(BigInteger.valueOf(unit))
        .add(BigInteger.ONE)
        .longValueExact();
  }

  /** Rounds figures that are minor units times ten to {@code digits}, which is from 0 to 18. */
  public static DecimalRounding of(int digits, RoundingMode mode) {
    return new DecimalRounding(ExactLong.power(digits), mode);
  }

  /**
   * An exact figure in minor units.
   *
   * @throws ArithmeticException where nothing may be rounded and there is a rest
   */
  public long rounded(long exact) {
    if (exact >= 0 && exact < below) {
      long rounded = Math.multiplyHigh(exact + added, reciprocal) >> shift;
      return isPlain ? rounded : settled(exact, rounded);
    }
    return unit == 1 ? exact : ExactLong.divided(exact, unit, mode);
  }

  /** Half even: of a tie, which was rounded up, the even one. Unnecessary: nothing may be left. */
  private long settled(long exact, long rounded) {
    long rest = exact - rounded * unit;
    if (mode == RoundingMode.UNNECESSARY && rest != 0) {
      return ExactLong.divided(exact, unit, mode);
    }
    boolean tie = mode == RoundingMode.HALF_EVEN && -rest == unit / 2;
    return tie ? rounded - (rounded & 1) : rounded;
  }
}
