package org.entrepot.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows under headings, as wide as their text. Where the terminal is narrower the columns that may
 * give way do; figures are never cut.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private enum Kind {
    TEXT,
    FIGURE,
    GIVES_WAY
  }

  private record Column(String heading, Kind kind) {}

  /** One field of a row. */
  public record Cell(String text, Ink ink) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A column of short text, at the left of its space. */
  public Table text(String heading) {
    columns.add(new Column(heading, Kind.TEXT));
    return this;
  }

  /** A column of figures, at the right of its space. */
  public Table figure(String heading) {
    columns.add(new Column(heading, Kind.FIGURE));
    return this;
  }

  /** A column of text that is cut where the table would be too wide. */
  public Table givesWay(String heading) {
    columns.add(new Column(heading, Kind.GIVES_WAY));
    return this;
  }

  public Table row(String... texts) {
    return row(Ink.PLAIN, texts);
  }

  public Table row(Ink ink, String... texts) {
    return row(List.of(texts).stream().map(text -> new Cell(text, ink)).toList());
  }

  public Table row(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells in a table of " + columns.size() + " columns");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Prints the headings, where there are any, and the rows, each after {@code indent}. */
  public void print(Screen screen, String indent) {
    int[] widths = widths(screen.terminal().columns() - indent.length());
    if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
      List<Cell> headings =
          columns.stream().map(column -> new Cell(column.heading(), Ink.FAINT)).toList();
      screen.line(indent + line(screen, headings, widths));
    }
    rows.forEach(row -> screen.line(indent + line(screen, row, widths)));
  }

  public void print(Screen screen) {
    print(screen, "");
  }

  private int[] widths(int available) {
    int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
    int excess = IntStream.of(widths).sum() + GAP.length() * (columns.size() - 1) - available;
    while (excess > 0) {
      int widest = widestThatGivesWay(widths);
      if (widest < 0) {
        return widths;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  private int natural(int column) {
    return rows.stream()
        .mapToInt(row -> Display.width(row.get(column).text()))
        .reduce(Display.width(columns.get(column).heading()), Math::max);
  }

  private int widestThatGivesWay(int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).kind() == Kind.GIVES_WAY
          && widths[i] > NARROWEST
          && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private String line(Screen screen, List<Cell> cells, int[] widths) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String text = Display.cut(cell.text(), widths[i]);
      String space = " ".repeat(widths[i] - Display.width(text));
      String inked = screen.ink(cell.ink(), text);
      fields.add(columns.get(i).kind() == Kind.FIGURE ? space + inked : inked + space);
    }
    return String.join(GAP, fields).stripTrailing();
  }
}
