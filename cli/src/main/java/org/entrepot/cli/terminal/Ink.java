package org.entrepot.cli.terminal;

/** The few looks that text may have; a meaning each, so that pages and terminal agree. */
public enum Ink {
  PLAIN(""),
  /** A heading. */
  STRONG("1"),
  /** What supports the figures without being one. */
  FAINT("2"),
  /** A gain, a pass. */
  GOOD("32"),
  /** A loss, a failure. */
  BAD("31"),
  /** What the reader must not overlook: an assumption, a weak source. */
  CAUTION("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
