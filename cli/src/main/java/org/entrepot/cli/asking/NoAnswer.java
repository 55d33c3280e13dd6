package org.entrepot.cli.asking;

/** What was asked is understood, and the rules have no answer to it; the message says why. */
public final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public NoAnswer(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
