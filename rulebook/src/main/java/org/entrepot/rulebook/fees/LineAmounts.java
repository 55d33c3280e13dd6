package org.entrepot.rulebook.fees;

import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;

/**
 * The numbers of order lines as charges see them: a unit, a line, the order, what is kept of it.
 */
@SuppressWarnings("EnumOrdinal") // a number's place among those seen, never stored
final class LineAmounts {

  /** Units and amounts over these are computed by the bill, so that no product is too large. */
  private static final long MOST_UNITS = 1_000_000;

  private static final long MOST_MINOR = 1_000_000_000_000L;

  private static final int PRICE = LineNumber.PRICE.ordinal();
  private static final int DISCOUNT = LineNumber.DISCOUNT.ordinal();
  private static final int SUBSIDY = LineNumber.SUBSIDY.ordinal();
  private static final int QUANTITY = LineNumber.QUANTITY.ordinal();
  private static final int RETURNED = LineNumber.RETURNED.ordinal();

  private LineAmounts() {}

  /** Whether the numbers can be; where they cannot the bill says why. */
  static boolean possible(KernelLines lines) {
    for (int line = 0; line < lines.count(); line++) {
      long units = lines.at(line, LineNumber.QUANTITY);
      long returned = lines.at(line, LineNumber.RETURNED);
      boolean counts = units > 0 && units <= MOST_UNITS && returned >= 0 && returned <= units;
      if (!counts
          || !amount(lines.at(line, LineNumber.PRICE))
          || !amount(lines.at(line, LineNumber.DISCOUNT))
          || !amount(lines.at(line, LineNumber.SUBSIDY))) {
        return false;
      }
    }
    return true;
  }

  private static boolean amount(long minor) {
    return minor >= 0 && minor <= MOST_MINOR;
  }

  /** What a charge sees of a line, its amounts so many times; gives the units. */
  static long see(KernelLines lines, int line, long times, long[] seen) {
    seen[PRICE] = lines.at(line, LineNumber.PRICE) * times;
    seen[DISCOUNT] = lines.at(line, LineNumber.DISCOUNT) * times;
    seen[SUBSIDY] = lines.at(line, LineNumber.SUBSIDY) * times;
    seen[QUANTITY] = lines.at(line, LineNumber.QUANTITY);
    seen[RETURNED] = lines.at(line, LineNumber.RETURNED);
    return seen[QUANTITY];
  }

  static long returned(long[] seen) {
    return seen[RETURNED];
  }

  static boolean allReturned(KernelLines lines) {
    for (int line = 0; line < lines.count(); line++) {
      if (lines.at(line, LineNumber.RETURNED) != lines.at(line, LineNumber.QUANTITY)) {
        return false;
      }
    }
    return true;
  }

  /** What a charge sees of all lines together, or of what is kept of them. */
  static void sum(KernelLines lines, boolean kept, long[] seen) {
    seen[PRICE] = 0;
    seen[DISCOUNT] = 0;
    seen[SUBSIDY] = 0;
    for (int line = 0; line < lines.count(); line++) {
      long returned = kept ? lines.at(line, LineNumber.RETURNED) : 0;
      long units = lines.at(line, LineNumber.QUANTITY) - returned;
      seen[PRICE] = Math.addExact(seen[PRICE], lines.at(line, LineNumber.PRICE) * units);
      seen[DISCOUNT] = Math.addExact(seen[DISCOUNT], lines.at(line, LineNumber.DISCOUNT) * units);
      seen[SUBSIDY] = Math.addExact(seen[SUBSIDY], lines.at(line, LineNumber.SUBSIDY) * units);
    }
  }
}
