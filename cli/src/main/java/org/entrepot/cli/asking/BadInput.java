package org.entrepot.cli.asking;

/** What was asked cannot be meant so; the message names the option and says what would do. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public BadInput(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public BadInput(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
