package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The orders that change most, both workings side by side. */
final class ReportExamples {

  private ReportExamples() {}

  static void print(List<ExplainedOrder> orders, Html html) {
    if (orders.isEmpty()) {
      return;
    }
    html.section(
        "examples",
        orders.size() == 1
            ? "The order that changes most, with its workings"
            : "The " + orders.size() + " orders that change most, with their workings");
    for (ExplainedOrder order : orders) {
      html.heading(1, "Order " + order.order() + ", placed " + order.created());
      for (Workings workings : order.workings()) {
        html.heading(
            2, workings.subject() + (workings.line().isEmpty() ? "" : ", line " + workings.line()));
        html.raw("<div class=\"beside\">\n");
        side("Against, order " + order.order(), workings.against(), html);
        side("Under, order " + order.order(), workings.under(), html);
        html.end("div");
      }
    }
    html.end("section");
  }

  private static void side(String caption, Outcome outcome, Html html) {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : outcome.working()) {
      String why = step.why() == null ? "" : step.why();
      rows.add(
          List.of(step.what(), text(step.base()), text(step.rate()), text(step.amount()), why));
    }
    html.raw("<div>\n");
    html.table(caption, List.of("Step", "Base", "Rate", "Amount", "Why"), rows, 5);
    switch (outcome) {
      case Outcome.Answer answer -> {
        sums(answer).forEach(sum -> html.element("p", "The seller pays " + sum + "."));
        html.list(answer.notes());
      }
      case Outcome.Refused refused ->
          html.list(refused.refusals().stream().map(Refusal::message).toList());
    }
    html.end("div");
  }

  private static List<String> sums(Outcome.Answer answer) {
    Map<CurrencyUnit, Money> sums = new TreeMap<>();
    for (ChargeLine line : answer.lines()) {
      if (line.payer() == Payer.SELLER) {
        sums.merge(line.amount().getCurrencyUnit(), line.amount(), Money::plus);
      }
    }
    return sums.values().stream()
        .map(sum -> sum.getCurrencyUnit().getCode() + " " + Html.amount(sum))
        .toList();
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.text();
  }
}
