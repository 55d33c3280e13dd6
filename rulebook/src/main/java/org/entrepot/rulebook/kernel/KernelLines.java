package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/** The numbers of some order lines, line after line; used again for the next order. */
@SuppressWarnings("EnumOrdinal") // a number's place within a line, never stored
public final class KernelLines {

  /** So many numbers a line has; those of line i begin at i times this. */
  public static final int WIDTH = LineNumber.values().length;

  private static final int FIRST_LINES = 16;

  private long[] numbers = new long[WIDTH * FIRST_LINES];
  private int count;

  /** Makes room for so many lines, whose numbers are then set. */
  public void clear(int lines) {
    count = lines;
    if (lines * WIDTH > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * lines * WIDTH);
    }
  }

  public int count() {
    return count;
  }

  public void set(int line, LineNumber number, long value) {
    numbers[line * WIDTH + number.ordinal()] = value;
  }

  public long at(int line, LineNumber number) {
    return numbers[line * WIDTH + number.ordinal()];
  }

  /** All numbers, for a kernel: those of a line by the places of {@link LineNumber}. */
  public long[] numbers() {
    return numbers;
  }
}
