package org.entrepot.replay.table;

import java.util.List;
import java.util.stream.Collectors;

/** Fields that do not hold what their columns promise; the row is bad, the file is read on. */
public final class BadFieldException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A bad field of that column (empty where the row as a whole is bad), and why it is. */
  public record Fault(String column, String reason) {}

  private final transient List<Fault> faults;

  /**
   * A bad field of that column; empty where the row as a whole is bad.
   *
   * @param reason a sentence without the column's name
   */
  public BadFieldException(String column, String reason) {
    this(List.of(new Fault(column, reason)));
  }

  BadFieldException(List<Fault> faults) {
    super(null, null, false, false);
    this.faults = List.copyOf(faults);
  }

  /** All that is known to be wrong with the row, at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** The column of the first fault; empty where the row as a whole is bad. */
  public String column() {
    return faults.getFirst().column();
  }

  /** The reason of the first fault, a sentence without the column's name. */
  public String reason() {
    return faults.getFirst().reason();
  }

  /** Columns and reasons, in one text. */
  public String words() {
    return faults.stream()
        .map(fault -> (fault.column() + " " + fault.reason()).strip())
        .collect(Collectors.joining("; "));
  }
}
