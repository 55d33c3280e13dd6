package org.entrepot.marketplace.restatements.pages;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;

/** An outcome as the receipt of the rulebook's pages lays it out. */
record WorkingView(
    List<ChargeLine> lines,
    List<NotPublic> notPublic,
    List<Result> results,
    List<String> notes,
    List<Refusal> refusals,
    List<CitedStep> working) {

  private static final Map<String, String> LABELS =
      Map.of(
          "items", "Price of the items",
          "seller", "The seller is charged",
          "buyer", "The buyer is charged",
          "platform", "The platform bears",
          "net", "The seller keeps");

  /** A total. */
  record Result(String label, Value value) {}

  /** A step and the page of the edition that it cites. */
  record CitedStep(Step step, String href) {
    /** Whether the step reads as base times rate. */
    public boolean product() {
      return step.base() != null
          && step.amount() != null
          && step.rate() instanceof Value.Proportion;
    }
  }

  static WorkingView of(Outcome outcome) {
    List<CitedStep> working =
        outcome.working().stream()
            .map(step -> new CitedStep(step, Links.edition(step.edition())))
            .toList();
    return switch (outcome) {
      case Outcome.Answer answer ->
          new WorkingView(
              answer.lines(),
              answer.notPublic(),
              answer.results().entrySet().stream()
                  .map(result -> new Result(label(result.getKey()), result.getValue()))
                  .toList(),
              answer.notes(),
              List.of(),
              working);
      case Outcome.Refused(var refusals, var _notes, var _steps) ->
          new WorkingView(List.of(), List.of(), List.of(), List.of(), refusals, working);
    };
  }

  private static String label(String name) {
    return LABELS.getOrDefault(name, Names.words(name));
  }
}
