package org.entrepot.replay.orders;

import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.replay.table.BadFieldException.Fault;

/**
 * A row that cannot be used, and all that is wrong with it.
 *
 * @param line the line of the file on which the row begins, from 1; of a Parquet file the row
 * @param faults at least one; a fault without a column is one of the row as a whole
 */
public record BadRow(String file, long line, List<Fault> faults) {

  public BadRow {
    faults = List.copyOf(faults);
  }

  /** For people: file, line, columns, reasons. */
  public String sentence() {
    String place = file + ":" + line + (faults.getFirst().column().isEmpty() ? "" : ", ");
    return place + faults.stream().map(BadRow::words).collect(Collectors.joining("; "));
  }

  private static String words(Fault fault) {
    return fault.column() + ": " + fault.reason();
  }
}
