package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;

/** An outcome as it is laid out: lines, totals, notes, and the working step by step. */
record Receipt(
    Edition<?> edition,
    List<ChargeLine> lines,
    List<NotPublic> notPublic,
    List<Result> results,
    List<String> notes,
    List<Refusal> refusals,
    List<Working> working) {

  /** A total or a verdict. */
  record Result(String label, Value value) {}

  /** A step and the edition that it cites. */
  record Working(Step step, String href) {

    /** Whether the step reads as base times rate. */
    public boolean product() {
      if (!(step.base() instanceof Value.Amount(var base))
          || !(step.amount() instanceof Value.Amount(var amount))) {
        return false;
      }
      return switch (step.rate()) {
        case null -> false;
        case Value.Proportion(var fraction) -> isProduct(base, fraction, amount);
        case Value.Count(var count) -> isProduct(base, count, amount);
        case Value other -> false;
      };
    }

    private static boolean isProduct(BigMoney base, BigDecimal factor, BigMoney amount) {
      return base.getAmount().multiply(factor).compareTo(amount.getAmount()) == 0;
    }
  }

  private static final Map<String, String> LABELS =
      Map.of(
          "items", "Price of the items",
          "seller", "The seller is charged",
          "buyer", "The buyer is charged",
          "platform", "The platform bears",
          "net", "The seller keeps");

  static Receipt of(Edition<?> edition, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer -> of(edition, answer);
      case Outcome.Refused(var refusals, var _notes, var working) ->
          without(edition, refusals, working);
    };
  }

  private static Receipt of(Edition<?> edition, Outcome.Answer answer) {
    List<Result> results =
        answer.results().entrySet().stream()
            .map(result -> new Result(label(result.getKey()), result.getValue()))
            .toList();
    return new Receipt(
        edition,
        answer.lines(),
        answer.notPublic(),
        results,
        answer.notes(),
        List.of(),
        working(answer.working()));
  }

  private static Receipt without(Edition<?> edition, List<Refusal> refusals, List<Step> working) {
    return new Receipt(
        edition, List.of(), List.of(), List.of(), List.of(), refusals, working(working));
  }

  static String label(String name) {
    return LABELS.getOrDefault(name, Names.words(name));
  }

  private static List<Working> working(List<Step> steps) {
    return steps.stream().map(step -> new Working(step, Links.edition(step.edition()))).toList();
  }
}
