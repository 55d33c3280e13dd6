package org.entrepot.cli.cases;

import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.CaseRun.TrialResult;
import org.entrepot.rulebook.cases.Difference;
import org.entrepot.rulebook.json.Json;

/** Case runs as JSON; the outcome is there only where it is not as expected. */
final class CaseJson {
  private CaseJson() {}

  static Json.Members of(List<CaseRun> runs, CaseCount count) {
    return Json.members()
        .with("format", 1)
        .with("passed", count.passed())
        .with("failed", count.failed())
        .with("files", Json.list(runs, CaseJson::of));
  }

  private static Json of(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran ->
          Json.members()
              .with("file", ran.file())
              .with("passed", ran.passed())
              .with("failed", ran.failed())
              .with("faults", Json.texts(List.of()))
              .with(
                  "cases",
                  new Json.Elements(
                      ran.cases().stream()
                          .flatMap(one -> one.trials().stream().map(trial -> of(one, trial)))
                          .toList()));
      case CaseRun.Faulty faulty ->
          Json.members()
              .with("file", faulty.file())
              .with("passed", 0)
              .with("failed", 1)
              .with("faults", Json.list(faulty.faults(), RuleJson::fault))
              .with("cases", Json.texts(List.of()));
    };
  }

  private static Json of(CaseResult result, TrialResult trial) {
    Json.Members members =
        Json.members()
            .with("name", result.of().name())
            .with("row", trial.of().row())
            .with("subject", result.of().subject().toString())
            .with("line", trial.of().place().line())
            .with("passed", trial.passed());
    return trial.passed()
        ? members
        : members
            .with("differences", Json.list(trial.differences(), CaseJson::of))
            .with("outcome", RuleJson.outcome(trial.outcome()));
  }

  private static Json of(Difference difference) {
    return Json.members()
        .with("what", difference.what())
        .with("expected", difference.expected())
        .with("actual", difference.actual())
        .with("line", difference.place().line())
        .with("column", difference.place().column());
  }
}
