package org.entrepot.rulebook.kernel;

/**
 * The numbers of some order lines, each number in a column of its own; used again for the next
 * lines.
 */
@SuppressWarnings("EnumOrdinal") // a number's place among the columns, never stored
public final class KernelColumns {

  /** So many lines at once: a long has a bit for each. */
  public static final int MOST = Long.SIZE;

  private final long[][] numbers = new long[LineNumber.values().length][MOST];
  private int count;

  /**
   * Begins with so many lines, whose numbers are then set.
   *
   * @param lines from 1 to {@link #MOST}
   */
  public void clear(int lines) {
    if (lines < 1 || lines > MOST) {
      throw new IllegalArgumentException(lines + " lines");
    }
    count = lines;
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
