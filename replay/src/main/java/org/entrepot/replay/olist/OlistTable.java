package org.entrepot.replay.olist;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;

/** One table of the data set, with the columns that are read from it. */
final class OlistTable implements AutoCloseable {

  /** Reads the current row. */
  interface Reader {
    void read(OlistTable table) throws BadFieldException;
  }

  /** Is told of a row that is bad. */
  interface Refuser {
    void bad(BadRow row);
  }

  private final CsvTable csv;
  private final TableRow row;
  private final Map<String, Integer> columns = new HashMap<>();

  private OlistTable(CsvTable csv, List<String> columns) throws UnreadableFileException {
    this.csv = csv;
    this.row = csv.row();
    List<String> missing = columns.stream().filter(column -> csv.column(column) < 0).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          csv.name()
              + ":1: "
              + (missing.size() == 1 ? "column ‘" : "columns ‘")
              + String.join("’, ‘", missing)
              + (missing.size() == 1 ? "’ is" : "’ are")
              + " missing; the header has "
              + String.join(", ", csv.header()));
    }
    columns.forEach(column -> this.columns.put(column, csv.column(column)));
  }

  /** Looks at the head of a file, and adds what is wrong with it. */
  static void checkHead(Path path, List<String> columns, List<String> faults) {
    try (CsvTable csv = CsvTable.open(path);
        OlistTable table = new OlistTable(csv, columns)) {
      table.row();
    } catch (UnreadableFileException unreadable) {
      faults.add(String.valueOf(unreadable.getMessage()));
    }
  }

  /** Reads every row of a file, and tells of the file at its end. */
  static void readAll(
      Path path, List<String> columns, OrderSink sink, Reader reader, Refuser refuser)
      throws UnreadableFileException {
    try (CsvTable csv = CsvTable.open(path);
        OlistTable table = new OlistTable(csv, columns)) {
      long bad = 0;
      while (csv.next() != null) {
        try {
          reader.read(table);
        } catch (BadFieldException fault) {
          bad++;
          refuser.bad(new BadRow(csv.name(), table.row.line(), fault.faults()));
        }
        sink.row(csv.bytesRead());
      }
      String sha256 = csv.sha256();
      sink.read(
          new OrderSink.ReadFile(
              csv.name(), csv.bytesRead(), sha256, csv.rows(), bad, csv.endsOpen()));
    }
  }

  TableRow row() {
    return row;
  }

  int column(String name) {
    return java.util.Objects.requireNonNull(columns.get(name), name);
  }

  @Override
  public void close() {
    csv.close();
  }
}
