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
    for (String column : columns) {
      int index = csv.column(column);
      if (index < 0) {
        throw new UnreadableFileException(
            csv.name()
                + ":1: column ‘"
                + column
                + "’ is missing; the header has "
                + String.join(", ", csv.header()));
      }
      this.columns.put(column, index);
    }
  }

  /** Looks at the head of a file. */
  static void checkHead(Path path, List<String> columns) throws UnreadableFileException {
    try (CsvTable csv = CsvTable.open(path);
        OlistTable table = new OlistTable(csv, columns)) {
      table.row();
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
          refuser.bad(new BadRow(csv.name(), table.row.line(), fault.column(), fault.reason()));
        }
        sink.row(csv.bytesRead());
      }
      String sha256 = csv.sha256();
      sink.read(new OrderSink.ReadFile(csv.name(), csv.bytesRead(), sha256, csv.rows(), bad));
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
