package org.entrepot.replay.table;

/**
 * A row of a Parquet file that is not read as typed: the block is damaged, or a value is one that
 * only the reader that reads all can tell of.
 */
public final class BrokenBlockException extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenBlockException(Throwable cause) {
    super(cause);
  }

  BrokenBlockException(String message) {
    super(message);
  }
}
