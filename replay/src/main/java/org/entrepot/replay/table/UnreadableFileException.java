package org.entrepot.replay.table;

/**
 * A file that cannot be read on: missing, cut off, not of its format. The message is a sentence.
 */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableFileException(String message) {
    super(message);
  }

  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
