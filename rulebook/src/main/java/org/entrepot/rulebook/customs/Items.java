package org.entrepot.rulebook.customs;

import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;

/**
 * The items of one consignment as a kernel sees them, counted from 0; of several consignments side
 * by side one after the other.
 */
final class Items {

  private final long[] values;
  private final long[] quantities;
  private final long[] codes;
  private final long[] rates;
  private int from;
  private int to;

  private Items(long[] values, long[] quantities, long[] codes, long[] rates) {
    this.values = values;
    this.quantities = quantities;
    this.codes = codes;
    this.rates = rates;
  }

  /** The lines of one order. */
  static Items of(KernelLines lines) {
    Items items =
        new Items(
            column(lines, LineNumber.VALUE),
            column(lines, LineNumber.QUANTITY),
            column(lines, LineNumber.HS_CODE),
            column(lines, LineNumber.DUTY_RATE));
    return items.at(0, lines.count());
  }

  private static long[] column(KernelLines lines, LineNumber number) {
    long[] column = new long[lines.count()];
    for (int line = 0; line < column.length; line++) {
      column[line] = lines.at(line, number);
    }
    return column;
  }

  /** The lines of several orders, of which none is taken yet. */
  static Items of(KernelColumns lines) {
    return new Items(
        lines.of(LineNumber.VALUE),
        lines.of(LineNumber.QUANTITY),
        lines.of(LineNumber.HS_CODE),
        lines.of(LineNumber.DUTY_RATE));
  }

  /** Takes the lines from one to before another. */
  Items at(int first, int end) {
    from = first;
    to = end;
    return this;
  }

  int count() {
    return to - from;
  }

  /** What one piece is worth, in minor units. */
  long value(int item) {
    return values[from + item];
  }

  long quantity(int item) {
    return quantities[from + item];
  }

  /** As {@link ItemNumbers} writes it. */
  long code(int item) {
    return codes[from + item];
  }

  /** In millionths. */
  long rate(int item) {
    return rates[from + item];
  }
}
