package org.entrepot.cli.terminal;

import java.util.List;

/** Counts as bars of blocks, an eighth of a column fine. */
public final class Bars {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private Bars() {}

  /** Counts in a row, each as high as its part of the greatest; a space for none. */
  public static String row(List<Long> counts) {
    long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    StringBuilder row = new StringBuilder();
    for (long count : counts) {
      row.append(count <= 0 ? ' ' : HEIGHTS.charAt((int) ((count * 8 - 1) / most)));
    }
    return row.toString();
  }

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
