package org.entrepot.cli.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.duty.DutyText;
import org.entrepot.rulebook.duty.DutyTextException;

/**
 * A CSV file with a tariff line in each row: {@code commodity} is its code, and one column for each
 * tariff prints its duty. Every row is a line, the same line again, or bad.
 */
final class TariffFile {

  private static final String COMMODITY = "commodity";

  /** Short names of the columns that this layout always has. */
  private static final Map<String, String> COLUMNS =
      Map.of("uk", "ukgt_duty_rate", "eu", "cet_duty_rate");

  /** A row that is no line of a tariff, and why. */
  record BadRow(long line, String reason) {}

  /**
   * What a file holds; rows = lines + repeated + bad.
   *
   * @param column the heading of the column that was read
   * @param lines the duty of each code as it is printed
   */
  record Lines(
      String file,
      String column,
      long rows,
      SortedMap<String, String> lines,
      int repeated,
      List<BadRow> bad) {
    Lines {
      lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
      bad = List.copyOf(bad);
    }
  }

  private record First(long line, DutyExpression duty) {}

  private final SortedMap<String, String> lines = new TreeMap<>();
  private final Map<String, First> firsts = new HashMap<>();
  private final Map<String, DutyExpression> duties = new HashMap<>();
  private final List<BadRow> bad = new ArrayList<>();
  private int repeated;

  private TariffFile() {}

  static Lines read(Path path, String wanted) {
    TariffFile file = new TariffFile();
    try (CsvTable table = CsvTable.open(path)) {
      String column = COLUMNS.getOrDefault(wanted, wanted);
      int code = column(table, COMMODITY, "FILE");
      int duty = column(table, column, "--column");
      for (TableRow row = table.next(); row != null; row = table.next()) {
        file.add(row, code, duty);
      }
      return new Lines(table.name(), column, table.rows(), file.lines, file.repeated, file.bad);
    } catch (UnreadableFileException unreadable) {
      throw new BadInput("FILE: " + unreadable.getMessage(), unreadable);
    }
  }

  private static int column(CsvTable table, String name, String option) {
    int column = table.column(name);
    if (column < 0) {
      throw new BadInput(
          option
              + ": "
              + table.name()
              + " has no column ‘"
              + name
              + "’; it has "
              + String.join(", ", table.header()));
    }
    return column;
  }

  private void add(TableRow row, int codeColumn, int dutyColumn) {
    try {
      row.check();
      String code = row.needed(codeColumn).replaceAll("[ .]", "");
      String printed = row.needed(dutyColumn).strip().replaceAll("\\s+", " ");
      String fault = fault(code, printed);
      if (fault.isEmpty()) {
        line(row.line(), code, printed);
      } else {
        bad.add(new BadRow(row.line(), fault));
      }
    } catch (BadFieldException broken) {
      bad.add(new BadRow(row.line(), broken.words()));
    } catch (DutyTextException unreadable) {
      bad.add(new BadRow(row.line(), "its duty " + unreadable.getMessage()));
    }
  }

  private static String fault(String code, String printed) {
    if (!code.matches("\\d{4,10}")) {
      return "‘" + code + "’ is no tariff code: 4 to 10 digits are expected";
    }
    if (code.length() % 2 == 1) {
      return "‘"
          + code
          + "’ has an odd number of digits: a spreadsheet may have dropped the 0 at its start";
    }
    return printed.indexOf(':') < 0 ? "" : "its duty ‘" + printed + "’ has a colon";
  }

  private void line(long line, String code, String printed) {
    DutyExpression duty = duties.computeIfAbsent(printed, DutyText::read);
    First first = firsts.putIfAbsent(code, new First(line, duty));
    if (first == null) {
      lines.put(code, printed);
    } else if (first.duty().text().equals(duty.text())) {
      repeated++;
    } else {
      bad.add(
          new BadRow(
              line,
              code
                  + " stands on line "
                  + first.line()
                  + " already, with the duty "
                  + first.duty().text()));
    }
  }
}
