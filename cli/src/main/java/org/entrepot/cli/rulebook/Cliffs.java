package org.entrepot.cli.rulebook;

import org.entrepot.cli.json.Json;
import org.entrepot.cli.terminal.Screen;

/** The cliffs of an edition, for people and for programs. */
sealed interface Cliffs permits FeeCliffs, FreightCliffs {

  /** Whether there is no curve at all that could have a cliff. */
  boolean refused();

  Json json();

  void print(Screen screen);
}
