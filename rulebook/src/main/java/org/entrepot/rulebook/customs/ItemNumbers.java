package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.value.Value;

/**
 * What an item says of its tariff code and its duty, as numbers for the kernel of customs. A code
 * is how many digits it has, times two to the fortieth, and the digits; a rate is in millionths.
 */
public final class ItemNumbers {

  /** Stands for a code that is not stated. */
  public static final long NO_CODE = 0;

  /** Stands for a rate that is not stated. */
  public static final long NO_RATE = -1;

  /** What has no such number, as it is refused or too fine: the family's own function has it. */
  public static final long NO_NUMBER = Long.MIN_VALUE;

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 10;
  private static final int MILLIONTH = 6;

  /** Over ten digits, which take 34 bits. */
  private static final int BITS_OF_DIGITS = 40;

  private static final long DIGITS = (1L << BITS_OF_DIGITS) - 1;
  private static final long[] POWERS = powers();

  private ItemNumbers() {}

  private static long[] powers() {
    long[] powers = new long[MOST_DIGITS + 1];
    for (int i = 0; i <= MOST_DIGITS; i++) {
      powers[i] = ExactLong.power(i);
    }
    return powers;
  }

  /** The number of a tariff code, with points or without; none where it is none that is taken. */
  public static long code(Value code) {
    String digits = code.text().replace(".", "");
    boolean taken = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
    return taken && isDigits(digits) ? beginning(digits) : NO_NUMBER;
  }

  /** The number of some digits with which codes begin. */
  static long beginning(String digits) {
    return ((long) digits.length() << BITS_OF_DIGITS) | Long.parseLong(digits);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** A stated rate in millionths; none where it is negative or finer. */
  public static long rate(Value rate) {
    if (!(rate instanceof Value.Proportion(BigDecimal fraction)) || fraction.signum() < 0) {
      return NO_NUMBER;
    }
    try {
      return ExactLong.scaled(fraction, MILLIONTH);
    } catch (BeyondKernelException finer) {
      return NO_NUMBER;
    }
  }

  /**
   * The number of the first digits of a code, of one with fewer digits its own; it is that of a
   * {@link #beginning} where the code begins so.
   */
  static long heading(long code, int digits) {
    int more = (int) (code >>> BITS_OF_DIGITS) - digits;
    return more <= 0 ? code : ((long) digits << BITS_OF_DIGITS) | ((code & DIGITS) / POWERS[more]);
  }
}
