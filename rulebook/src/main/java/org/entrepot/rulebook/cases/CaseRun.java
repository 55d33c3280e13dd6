package org.entrepot.rulebook.cases;

import java.util.List;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.working.Outcome;

/** What came of a case file. */
public sealed interface CaseRun {

  /** The file was read, and every trial of every case was computed. */
  record Ran(String file, List<CaseResult> cases) implements CaseRun {
    public Ran {
      cases = List.copyOf(cases);
    }

    /** Trials that came out as expected. */
    public long passed() {
      return trials().stream().filter(TrialResult::passed).count();
    }

    public long failed() {
      return trials().stream().filter(trial -> !trial.passed()).count();
    }

    private List<TrialResult> trials() {
      return cases.stream().flatMap(one -> one.trials().stream()).toList();
    }
  }

  /** The file, or the rulebook it brings, has faults: none of its cases ran. */
  record Faulty(String file, List<Fault> faults) implements CaseRun {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** A case and its trials as they came out. */
  record CaseResult(Case of, List<TrialResult> trials) {
    public CaseResult {
      trials = List.copyOf(trials);
    }

    public boolean passed() {
      return trials.stream().allMatch(TrialResult::passed);
    }
  }

  /** A trial, its outcome with the working, and every difference from what is expected. */
  record TrialResult(Case.Trial of, Outcome outcome, List<Difference> differences) {
    public TrialResult {
      differences = List.copyOf(differences);
    }

    public boolean passed() {
      return differences.isEmpty();
    }
  }
}
