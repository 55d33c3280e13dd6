package org.entrepot.rulebook.fees;

import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.ExactLong;

/**
 * One charge that is made on every line: {@code rate × amount + fixed} of the band chosen, between
 * two limits, in minor units times a power of ten until it is rounded.
 */
final class LineCharge {

  /** Units up to which figures are bounded, so that no product need be checked. */
  private static final long FEW = 1_000;

  private static final long MOST = (1L << 61) / FEW;

  private final int place;
  private final boolean byUnit;
  private final boolean roundsUnits;
  private final boolean reversible;
  private final RoundingMode mode;
  private final DecimalRounding rounding;
  private final int amount;
  private final int choice;
  private final long[] rate;
  private final long[] fixed;
  private final long atLeast;
  private final long atMost;

  /** The most of which, and of {@link #FEW} units, no figure leaves the range of longs. */
  private final long bound;

  /**
   * A charge.
   *
   * @param place among all charges
   * @param amount that its rate is taken of, by its place among what the line's charges share
   * @param choice of its band, likewise
   */
  LineCharge(
      int place, FeeEdition fees, Charge charge, ChargeKernel kernel, int amount, int choice) {
    this.place = 2 * place;
    this.byUnit = charge.per() == Charge.Per.UNIT;
    this.roundsUnits = fees.roundingPoint() == FeeEdition.RoundingPoint.UNIT;
    this.reversible = charge.reversible();
    this.mode = fees.roundingMode();
    this.rounding = kernel.rounding();
    this.amount = amount;
    this.choice = choice;
    this.rate = kernel.rates();
    this.fixed = kernel.fixed();
    this.atLeast = kernel.atLeast();
    this.atMost = kernel.atMost();
    this.bound = bound();
  }

  private long bound() {
    long limits = Math.max(size(atLeast, Long.MIN_VALUE), size(atMost, Long.MAX_VALUE));
    long left = MOST - LongStream.of(fixed).map(Math::abs).max().orElse(0);
    long most = LongStream.of(rate).map(Math::abs).max().orElse(0);
    boolean none = limits > MOST || left < 0 || mode == RoundingMode.UNNECESSARY;
    return none ? -1 : left / Math.max(1, most);
  }

  private static long size(long limit, long absent) {
    return limit == absent ? 0 : Math.abs(limit);
  }

  /** The exact amount of a unit or line; of and band are not under zero. */
  private long exact(long of, int band) {
    long exact = Math.addExact(Math.multiplyExact(of, rate[band]), fixed[band]);
    return Math.min(Math.max(exact, atLeast), atMost);
  }

  /**
   * Charges lines.
   *
   * @param shared amounts and bands of them
   * @param possible the lines whose numbers can be, a bit for each
   * @param into their amounts
   * @return those of them that have one
   * @throws ArithmeticException where a long does not hold one
   */
  long charge(long[][] shared, long[] units, int count, long possible, long[] into) {
    long[] of = shared[amount];
    long[] bands = shared[choice];
    long beyond = 0;
    long charged = 0;
    for (int line = 0; line < count; line++) {
      long under = of[line] | bands[line];
      beyond |= under | (bound - of[line]) | (FEW - units[line]);
      charged |= (~under >>> (Long.SIZE - 1)) << line;
    }
    charged &= possible;
    if (beyond >= 0) {
      few(of, bands, units, count, into);
    } else {
      for (long left = charged; left != 0; left &= left - 1) {
        int line = Long.numberOfTrailingZeros(left);
        into[line] = minor(exact(of[line], (int) bands[line]), byUnit ? units[line] : 1);
      }
    }
    return charged;
  }

  /** No figure is under zero or beyond the bound. */
  private void few(long[] of, long[] bands, long[] units, int count, long[] into) {
    for (int line = 0; line < count; line++) {
      int band = (int) bands[line];
      long exact = Math.min(Math.max(of[line] * rate[band] + fixed[band], atLeast), atMost);
      long times = byUnit ? units[line] : 1;
      into[line] = roundsUnits ? rounding.rounded(exact) * times : rounding.rounded(exact * times);
    }
  }

  /** The one place where an amount is rounded. */
  private long minor(long exact, long times) {
    return roundsUnits
        ? Math.multiplyExact(rounding.rounded(exact), times)
        : rounding.rounded(Math.multiplyExact(exact, times));
  }

  /**
   * Takes back what is returned of lines.
   *
   * @param charged the lines with an amount, a bit for each
   * @return those of which something is taken back
   */
  long takeBack(long[] amounts, long[] returned, long[] units, long charged, long[] into) {
    long taken = 0;
    for (long left = reversible ? charged : 0; left != 0; left &= left - 1) {
      int line = Long.numberOfTrailingZeros(left);
      if (returned[line] > 0) {
        into[line] = -back(amounts[line], returned[line], units[line]);
        taken |= 1L << line;
      }
    }
    return taken;
  }

  private long back(long minor, long part, long whole) {
    return ExactLong.divided(Math.multiplyExact(minor, part), whole, mode);
  }

  /** Its place among {@link org.entrepot.rulebook.kernel.Kernel#billed}. */
  int place() {
    return place;
  }
}
