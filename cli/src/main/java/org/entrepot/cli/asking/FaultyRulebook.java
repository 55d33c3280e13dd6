package org.entrepot.cli.asking;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Fault;

/** The rulebooks that a command needs have faults; all of them are carried. */
public final class FaultyRulebook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Fault> faults;

  public FaultyRulebook(List<Fault> faults) {
    super(faults.size() + " faults");
    this.faults = new ArrayList<>(faults);
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
