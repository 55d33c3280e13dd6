package org.entrepot.replay.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.report.KeptExamples.Example;
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

/** Orders that differ from each other, both workings side by side. */
final class ReportExamples {

  private static final List<ChargeLine> NOTHING = List.of();

  private ReportExamples() {}

  /**
   * Prints them.
   *
   * @param zone in which times are told, beside UTC
   */
  static void print(List<Example> examples, ZoneId zone, Html html) {
    if (examples.isEmpty()) {
      return;
    }
    html.section(
        "examples",
        examples.size() == 1
            ? "An order, with its workings"
            : examples.size() + " orders that differ, with their workings");
    for (Example example : examples) {
      ExplainedOrder order = example.order();
      html.heading(1, "Order " + order.order() + ", placed " + time(order.created(), zone));
      if (!example.why().isEmpty()) {
        html.element("p", "Shown for: " + example.why() + ".");
      }
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

  /** As the clock of the market shows it, and in UTC. */
  private static String time(Instant at, ZoneId zone) {
    String utc = at.toString();
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
        ? utc
        : LocalDateTime.ofInstant(at, zone) + " " + zone.getId() + " (" + utc + ")";
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
        sums(answer, Payer.SELLER)
            .forEach(sum -> html.element("p", "The seller pays " + sum + "."));
        sums(answer, Payer.BUYER).forEach(sum -> html.element("p", "The buyer pays " + sum + "."));
        html.list(answer.notes());
      }
      case Outcome.Refused refused ->
          html.list(refused.refusals().stream().map(Refusal::message).toList());
    }
    html.end("div");
  }

  private static List<String> sums(Outcome outcome, Payer payer) {
    Map<CurrencyUnit, Money> sums = new TreeMap<>();
    for (ChargeLine line : outcome instanceof Outcome.Answer answer ? answer.lines() : NOTHING) {
      if (line.payer() == payer) {
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
