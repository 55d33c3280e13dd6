package org.entrepot.rulebook.reading;

import java.util.List;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.SubjectId;

/** What came of reading a draft: an edition as good as one of the rulebook, or every fault. */
public sealed interface DraftReading {

  /** The edition, typed by its subject's family. */
  record Read(SubjectId subject, Edition<?> edition) implements DraftReading {}

  /** Never empty; by file, line and column. */
  record Faulty(List<Fault> faults) implements DraftReading {
    public Faulty {
      faults = faults.stream().sorted().toList();
    }
  }
}
