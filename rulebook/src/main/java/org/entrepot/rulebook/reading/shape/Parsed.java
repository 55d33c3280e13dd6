package org.entrepot.rulebook.reading.shape;

import org.entrepot.rulebook.edition.Rule;

/** What became of a scalar's text. */
sealed interface Parsed {

  record Good(Object value) implements Parsed {}

  /** The message follows “‘rate’ is ‘14’: ”. */
  record Bad(Rule rule, String message) implements Parsed {}
}
