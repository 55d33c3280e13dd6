package org.entrepot.rulebook.duty;

/** A duty that cannot be read; the message shows the text and where the reader stopped. */
public final class DutyTextException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public DutyTextException(String text, String rest, String expected) {
    super("‘" + text + "’: expected " + expected + " at ‘" + rest + "’");
  }
}
