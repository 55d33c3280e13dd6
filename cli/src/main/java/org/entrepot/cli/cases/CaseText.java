package org.entrepot.cli.cases;

import java.util.List;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.working.OutcomeText;
import org.entrepot.rulebook.cases.Case;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.CaseRun.TrialResult;

/** Case runs for people: a line for each file, and all there is to know of what failed. */
final class CaseText {
  private final Screen screen;
  private final boolean each;

  /** Prints to that screen; {@code each} case, or only those that failed. */
  CaseText(Screen screen, boolean each) {
    this.screen = screen;
    this.each = each;
  }

  void print(List<CaseRun> runs, CaseCount count) {
    runs.forEach(this::file);
    screen.blank();
    screen.line(count.failed() == 0 ? Ink.GOOD : Ink.BAD, count.sentence());
  }

  private void file(CaseRun run) {
    switch (run) {
      case CaseRun.Ran ran -> {
        Ink ink = ran.failed() == 0 ? Ink.GOOD : Ink.BAD;
        screen.line(screen.ink(ink, CaseCount.of(ran).sentence()) + "  " + ran.file());
        ran.cases().forEach(one -> of(one, ran.file()));
      }
      case CaseRun.Faulty faulty -> {
        screen.line(screen.ink(Ink.BAD, "cannot be run") + "  " + faulty.file());
        faulty.faults().forEach(fault -> screen.line("  " + fault));
      }
    }
  }

  private void of(CaseResult result, String file) {
    for (TrialResult trial : result.trials()) {
      if (!trial.passed()) {
        failed(result.of(), trial, file);
      } else if (each) {
        screen.line("  " + screen.ink(Ink.GOOD, "passed  ") + name(result.of(), trial));
      }
    }
  }

  private static String name(Case of, TrialResult trial) {
    return trial.of().row().isEmpty() ? of.name() : of.name() + " · " + trial.of().row();
  }

  private void failed(Case of, TrialResult trial, String file) {
    screen.line("  " + screen.ink(Ink.BAD, "FAILED  ") + screen.ink(Ink.STRONG, name(of, trial)));
    screen.line(
        Ink.FAINT,
        "          "
            + file
            + ":"
            + trial.of().place().line()
            + ":"
            + trial.of().place().column()
            + (of.source() == null ? "" : " · " + of.source()));
    trial
        .differences()
        .forEach(difference ->
            screen.paragraph(Ink.PLAIN, "          ", "            ", difference.sentence()));
    if (!trial.outcome().working().isEmpty()) {
      OutcomeText.printWorking(trial.outcome().working(), screen, "          ");
    }
  }
}
