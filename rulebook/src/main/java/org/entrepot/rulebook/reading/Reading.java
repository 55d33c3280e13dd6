package org.entrepot.rulebook.reading;

import java.util.List;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Fault;

/** What came of reading files: a whole rulebook, or every fault and no rulebook. */
public sealed interface Reading {

  record Read(Rulebook rulebook) implements Reading {}

  /** Never empty; by file, line and column. */
  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = faults.stream().sorted().toList();
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty reading without a fault");
      }
    }
  }
}
