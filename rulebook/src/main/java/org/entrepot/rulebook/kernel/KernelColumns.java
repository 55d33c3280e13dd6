package org.entrepot.rulebook.kernel;

/**
 * The numbers of some order lines, each number in a column of its own; used again for the next
 * lines. The lines of an order stand side by side.
 */
@SuppressWarnings("EnumOrdinal") // a number's place among the columns, never stored
public final class KernelColumns {

  /** So many lines at once: a long has a bit for each. */
  public static final int MOST = Long.SIZE;

  private static final int[] LINE_BY_LINE = lineByLine();

  private final long[][] numbers = new long[LineNumber.values().length][MOST];
  private int count;
  private int[] starts = LINE_BY_LINE;
  private int orders;

  private static int[] lineByLine() {
    int[] starts = new int[MOST + 1];
    for (int line = 0; line <= MOST; line++) {
      starts[line] = line;
    }
    return starts;
  }

  /**
   * Begins with so many lines, whose numbers are then set; each is an order.
   *
   * @param lines from 1 to {@link #MOST}
   */
  public void clear(int lines) {
    if (lines < 1 || lines > MOST) {
      throw new IllegalArgumentException(lines + " lines");
    }
    count = lines;
    starts = LINE_BY_LINE;
    orders = lines;
  }

  /**
   * Says which lines are an order each.
   *
   * @param begin where each of them begins, and where the last one ends
   */
  public void orders(int[] begin, int orders) {
    if (begin[orders] != count) {
      throw new IllegalArgumentException("orders of " + begin[orders] + " of " + count + " lines");
    }
    this.starts = begin;
    this.orders = orders;
  }

  /** How many orders there are. */
  public int orders() {
    return orders;
  }

  /** The first line of an order, or where the last one ends. */
  public int start(int order) {
    return starts[order];
  }

  /** The lines of an order, a bit for each. */
  public long all(int order) {
    return -1L >>> (MOST - (starts[order + 1] - starts[order])) << starts[order];
  }

  public int count() {
    return count;
  }

  /** All lines, a bit for each, the first the lowest. */
  public long all() {
    return -1L >>> (MOST - count);
  }

  /** The column of a number, for reading and setting; there are more places than lines. */
  public long[] of(LineNumber number) {
    return numbers[number.ordinal()];
  }
}
