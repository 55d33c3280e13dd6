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
            .map(Fault::toString)
            .collect(Collectors.joining("\n", "the rulebook cannot be read:\n", "")));
  }
}
