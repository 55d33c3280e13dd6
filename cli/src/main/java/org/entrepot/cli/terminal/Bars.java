package org.entrepot.cli.terminal;

/** Counts as bars of blocks, an eighth of a column fine. */
public final class Bars {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private Bars() {}

  /** A bar for {@code count} where {@code most} takes {@code columns}; something for any count. */
  public static String bar(long count, long most, int columns) {
    if (count <= 0 || most <= 0) {
      return "";
    }
    int eighths = (int) Math.max(1, count * columns * 8 / most);
    String full = "█".repeat(eighths / 8);
    return eighths % 8 == 0 ? full : full + EIGHTHS.charAt(eighths % 8 - 1);
  }
}
