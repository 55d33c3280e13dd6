package org.entrepot.cli.cases;

import java.util.List;
import org.entrepot.rulebook.cases.CaseRun;

/**
 * How many cases passed and failed. A row of a table is a case; a file with faults, of which no
 * case ran, counts as one that failed.
 */
record CaseCount(long passed, long failed) {

  static CaseCount of(List<CaseRun> runs) {
    CaseCount sum = new CaseCount(0, 0);
    for (CaseRun run : runs) {
      CaseCount count = of(run);
      sum = new CaseCount(sum.passed + count.passed, sum.failed + count.failed);
    }
    return sum;
  }

  static CaseCount of(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran -> new CaseCount(ran.passed(), ran.failed());
      case CaseRun.Faulty _ -> new CaseCount(0, 1);
    };
  }

  String sentence() {
    return passed + " passed, " + failed + " failed";
  }
}
