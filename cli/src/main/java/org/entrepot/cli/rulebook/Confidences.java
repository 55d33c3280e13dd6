package org.entrepot.cli.rulebook;

import org.entrepot.cli.terminal.Ink;
import org.entrepot.rulebook.edition.Edition;

/** How far an edition can be relied on, as a look. */
final class Confidences {
  private Confidences() {}

  static Ink ink(Edition<?> edition) {
    return switch (edition.confidence()) {
      case OFFICIAL -> Ink.GOOD;
      case PRESS, TRANSCRIBED -> Ink.PLAIN;
      case ANNOUNCED, CONVENTION -> Ink.CAUTION;
    };
  }
}
