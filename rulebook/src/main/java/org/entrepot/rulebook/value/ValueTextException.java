package org.entrepot.rulebook.value;

/** Text that has the shape of a value and is none; the message is a sentence for the author. */
public final class ValueTextException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the text. */
  public enum Kind {
    /** No such ISO 4217 currency. */
    CURRENCY,
    /** No such unit. */
    UNIT,
    /** No such date or time. */
    DATE
  }

  private final Kind kind;

  public ValueTextException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ValueTextException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
