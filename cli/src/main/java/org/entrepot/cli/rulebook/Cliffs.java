package org.entrepot.cli.rulebook;

import java.util.List;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.json.Json;

/** The cliffs of an edition, for people and for programs. */
sealed interface Cliffs permits FeeCliffs, FreightCliffs {

  /** Whether there is no curve at all that could have a cliff. */
  boolean refused();

  /** What would have to be assumed for a curve; empty where there is one, or none can be. */
  List<Assumable> toAssume();

  Json json();

  void print(Screen screen);
}
