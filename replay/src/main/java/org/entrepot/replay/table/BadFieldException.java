package org.entrepot.replay.table;

/** A field that does not hold what its column promises; the row is bad, the file is read on. */
public final class BadFieldException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;

  /**
   * A bad field of that column; empty where the row as a whole is bad.
   *
   * @param reason a sentence without the column's name
   */
  public BadFieldException(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  public String column() {
    return column;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
