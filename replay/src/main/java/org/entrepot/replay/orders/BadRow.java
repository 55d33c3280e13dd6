package org.entrepot.replay.orders;

/**
 * A row that cannot be used, and why.
 *
 * @param line the line of the file on which the row begins, from 1; of a Parquet file the row
 * @param column the column concerned; empty where it is the row as a whole
 */
public record BadRow(String file, long line, String column, String reason) {

  /** For people: file, line, column, reason. */
  public String sentence() {
    return file + ":" + line + (column.isEmpty() ? "" : ", " + column) + ": " + reason;
  }
}
