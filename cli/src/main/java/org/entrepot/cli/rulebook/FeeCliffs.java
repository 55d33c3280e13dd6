package org.entrepot.cli.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.FeeScenarios;
import org.entrepot.rulebook.fees.FeeScenarios.Scenario;
import org.entrepot.rulebook.fees.PriceCliff;
import org.entrepot.rulebook.fees.PriceCurve;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The prices at which a fee edition's charge on one unit jumps, for every kind of order.
 *
 * @param kinds the kinds of order, those together for which the same was found
 * @param toAssume what would have to be assumed where none of them has a curve
 */
record FeeCliffs(List<Kinds> kinds, List<Assumable> toAssume) implements Cliffs {

  /** What some kinds of order have in common: their cliffs, or why they have no curve. */
  record Found(List<Refusal> refusals, List<PriceCliff> cliffs) {}

  /** The kinds of order, in words, for which the same was found. */
  record Kinds(List<String> words, Found found) {}

  static FeeCliffs of(Edition<FeeEdition> edition, Facts facts) {
    FeeCliffs cliffs = new FeeCliffs(kinds(edition, facts), List.of());
    return cliffs.refused() ? new FeeCliffs(cliffs.kinds(), toAssume(edition, facts)) : cliffs;
  }

  private static List<Assumable> toAssume(Edition<FeeEdition> edition, Facts given) {
    return Assumable.beside(
        given,
        facts -> refusals(kinds(edition, facts)),
        missing -> PriceCurve.asked(edition.body(), missing));
  }

  /** Why no kind of order has a curve; empty where one has. */
  private static List<Refusal> refusals(List<Kinds> kinds) {
    return kinds.stream().anyMatch(one -> one.found().refusals().isEmpty())
        ? List.of()
        : kinds.stream().flatMap(one -> one.found().refusals().stream()).toList();
  }

  private static List<Kinds> kinds(Edition<FeeEdition> edition, Facts facts) {
    Map<Found, List<String>> grouped = new LinkedHashMap<>();
    for (Scenario scenario : FeeScenarios.of(edition.body())) {
      if (allows(scenario, facts)) {
        grouped
            .computeIfAbsent(found(edition, facts.within(scenario.facts())), _ -> new ArrayList<>())
            .add(scenario.words());
      }
    }
    List<Kinds> kinds = new ArrayList<>();
    grouped.forEach((found, words) -> kinds.add(new Kinds(words, found)));
    return kinds;
  }

  /** Whether the facts leave such an order possible. */
  private static boolean allows(Scenario scenario, Facts facts) {
    return facts.values().entrySet().stream()
        .allMatch(fact ->
            scenario.facts().value(fact.getKey()).map(fact.getValue()::equals).orElse(true));
  }

  private static Found found(Edition<FeeEdition> edition, Facts order) {
    return switch (PriceCurve.of(edition, order)) {
      case PriceCurve.Refused(var refusals) -> new Found(refusals, List.of());
      case PriceCurve.Drawn _ -> new Found(List.of(), PriceCliff.of(edition, order));
    };
  }

  @Override
  public boolean refused() {
    return kinds.stream().allMatch(one -> !one.found().refusals().isEmpty());
  }

  @Override
  public Json json() {
    return Json.list(kinds, FeeCliffs::json);
  }

  private static Json json(Kinds kinds) {
    Found found = kinds.found();
    return Json.members()
        .with("orders", Json.texts(kinds.words()))
        .with("refusals", Json.list(found.refusals(), RuleJson::refusal))
        .with("cliffs", Json.list(found.cliffs(), FeeCliffs::json));
  }

  private static Json json(PriceCliff cliff) {
    return Json.members()
        .with("price", money(cliff.price()))
        .with("lastBelow", money(cliff.lastBelow()))
        .with("feeBelow", money(cliff.feeBelow()))
        .with("feeAt", money(cliff.feeAt()))
        .with("netBelow", money(cliff.netBelow()))
        .with("netAt", money(cliff.netAt()))
        .with("recoversAt", money(cliff.recoversAt()));
  }

  private static Json money(@Nullable BigMoney money) {
    return RuleJson.value(money == null ? null : new Value.Amount(money));
  }

  @Override
  public void print(Screen screen) {
    for (Kinds one : kinds) {
      screen.blank();
      one.words().forEach(screen::heading);
      if (one.found().refusals().isEmpty()) {
        print(one.found().cliffs(), screen);
      } else {
        one.found().refusals().forEach(refusal -> screen.item(Ink.CAUTION, refusal.message()));
      }
    }
  }

  private static void print(List<PriceCliff> cliffs, Screen screen) {
    if (cliffs.isEmpty()) {
      screen.line("  The charge never jumps.");
      return;
    }
    Table table =
        new Table()
            .figure("Price")
            .figure("Charge below")
            .figure("Charge at it")
            .figure("Kept below")
            .figure("Kept at it")
            .figure("No worse from");
    for (PriceCliff cliff : cliffs) {
      table.row(
          cliff.hurts() ? Ink.CAUTION : Ink.PLAIN,
          text(cliff.price()),
          text(cliff.feeBelow()),
          text(cliff.feeAt()),
          text(cliff.netBelow()),
          text(cliff.netAt()),
          cliff.recoversAt() == null ? "never" : text(cliff.recoversAt()));
    }
    table.print(screen, "  ");
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}
