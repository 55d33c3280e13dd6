package org.entrepot.replay.partial;

/** Bytes that are no whole partial of this version, or one of another question. */
public final class BrokenPartialException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a sentence for whoever put the parts together. */
  public BrokenPartialException(String reason) {
    super(reason);
  }
}
