package org.entrepot.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** How many columns text takes on a terminal, and how it is cut or wrapped to fit. */
public final class Display {
  private static final String CUT = "…";

  private Display() {}

  /** Columns taken: wide East Asian characters take two, combining marks none. */
  public static int width(String text) {
    return text.codePoints().map(Display::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFE30 && character <= 0xFE6F)
            || (character >= 0xFF00 && character <= 0xFF60)
            || (character >= 0x1F300 && character <= 0x1FAFF);
    return wide ? 2 : 1;
  }

  /** The text, or as much of its beginning as fits before an ellipsis. */
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int character : text.codePoints().toArray()) {
      used += width(character);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append(CUT).toString();
  }

  /** The text in lines of at most that width, broken at spaces; a longer word stands alone. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && (long) width(line.toString()) + 1 + width(word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with spaces after it, to that width. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text with spaces before it, to that width. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
