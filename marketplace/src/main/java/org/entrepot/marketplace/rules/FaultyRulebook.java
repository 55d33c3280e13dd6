package org.entrepot.marketplace.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.Fault;

/**
 * The rulebook's files have faults, and no rulebook was in force before: nothing can be computed.
 */
public final class FaultyRulebook extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FaultyRulebook(List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> "  " + fault)
            .collect(Collectors.joining("\n", head(faults.size()) + "\n", "")));
  }

  private static String head(int faults) {
    return "The rulebook is not whole: its files have "
        + (faults == 1 ? "a fault." : faults + " faults.");
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
