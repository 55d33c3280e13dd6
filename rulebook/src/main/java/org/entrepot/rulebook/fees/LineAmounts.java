package org.entrepot.rulebook.fees;

import org.entrepot.rulebook.kernel.KernelColumns;
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
      if (!possible(lines, line)) {
        return false;
      }
    }
    return true;
  }

  /** The same of one line. */
  static boolean possible(KernelLines lines, int line) {
    long[] numbers = lines.numbers();
    int at = line * KernelLines.WIDTH;
    long units = numbers[at + QUANTITY];
    long returned = numbers[at + RETURNED];
    long price = numbers[at + PRICE];
    long discount = numbers[at + DISCOUNT];
    long subsidy = numbers[at + SUBSIDY];
    // Under zero as soon as one of these differences is.
    long signs = (units - 1) | (MOST_UNITS - units) | units | returned | (units - returned);
    signs |= price | (MOST_MINOR - price);
    signs |= discount | (MOST_MINOR - discount);
    signs |= subsidy | (MOST_MINOR - subsidy);
    return signs >= 0;
  }

  /** The lines whose numbers can be, a bit for each. */
  static long possible(KernelColumns lines) {
    long[] quantity = lines.of(LineNumber.QUANTITY);
    long[] back = lines.of(LineNumber.RETURNED);
    long possible = 0;
    for (int line = 0; line < lines.count(); line++) {
      long units = quantity[line];
      long returned = back[line];
      long signs = (units - 1) | (MOST_UNITS - units) | units | returned | (units - returned);
      possible |= (~signs >>> (Long.SIZE - 1)) << line;
    }
    return possible
        & possible(lines.of(LineNumber.PRICE), lines.count())
        & possible(lines.of(LineNumber.DISCOUNT), lines.count())
        & possible(lines.of(LineNumber.SUBSIDY), lines.count());
  }

  private static long possible(long[] amounts, int count) {
    long possible = 0;
    for (int line = 0; line < count; line++) {
      long signs = amounts[line] | (MOST_MINOR - amounts[line]);
      possible |= (~signs >>> (Long.SIZE - 1)) << line;
    }
    return possible;
  }

  /** What the buyer keeps, after discount. */
  static long kept(KernelLines lines) {
    long kept = 0;
    for (int line = 0; line < lines.count(); line++) {
      long units = lines.at(line, LineNumber.QUANTITY) - lines.at(line, LineNumber.RETURNED);
      long paid = lines.at(line, LineNumber.PRICE) - lines.at(line, LineNumber.DISCOUNT);
      kept = Math.addExact(kept, paid * units);
    }
    return kept;
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
