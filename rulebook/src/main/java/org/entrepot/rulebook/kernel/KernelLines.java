package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/** The numbers of some order lines, one array for each; used again for the next order. */
@SuppressWarnings("EnumOrdinal") // a number's place among the arrays, never stored
public final class KernelLines {

  private static final int FIRST_LINES = 16;

  private final long[][] numbers = new long[LineNumber.values().length][FIRST_LINES];
  private int count;

  /** Makes room for so many lines, whose numbers are then set. */
  public void clear(int lines) {
    count = lines;
    if (lines > numbers[0].length) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Arrays.copyOf(numbers[i], lines * 2);
      }
    }
  }

  public int count() {
    return count;
  }

  public void set(int line, LineNumber number, long value) {
    numbers[number.ordinal()][line] = value;
  }

  public long at(int line, LineNumber number) {
    return numbers[number.ordinal()][line];
  }
}
