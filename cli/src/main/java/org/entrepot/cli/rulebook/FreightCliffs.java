package org.entrepot.cli.rulebook;

import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.freight.QuantityCliff;
import org.entrepot.rulebook.freight.QuantityCurve;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;

/**
 * The quantities over which a freight edition's charge on a parcel jumps.
 *
 * @param quantities what its rate cards are read by
 * @param toAssume what would have to be assumed where none of them has a curve
 */
record FreightCliffs(List<Quantity> quantities, List<Assumable> toAssume) implements Cliffs {

  /** The cliffs over one quantity, or why there is no curve. */
  record Quantity(String name, List<Refusal> refusals, List<QuantityCliff> cliffs) {}

  static FreightCliffs of(Edition<FreightEdition> edition, Facts parcel) {
    FreightCliffs cliffs = new FreightCliffs(quantities(edition, parcel), List.of());
    return cliffs.refused()
        ? new FreightCliffs(cliffs.quantities(), toAssume(edition, parcel))
        : cliffs;
  }

  private static List<Quantity> quantities(Edition<FreightEdition> edition, Facts parcel) {
    return QuantityCurve.quantities(edition.body()).stream()
        .map(name -> quantity(edition, parcel, name))
        .toList();
  }

  private static List<Assumable> toAssume(Edition<FreightEdition> edition, Facts parcel) {
    return Assumable.beside(
        parcel,
        facts -> refusals(quantities(edition, facts)),
        missing -> QuantityCurve.asked(edition.body(), missing));
  }

  /** Why no quantity has a curve; empty where one has. */
  private static List<Refusal> refusals(List<Quantity> quantities) {
    return quantities.stream().anyMatch(one -> one.refusals().isEmpty())
        ? List.of()
        : quantities.stream().flatMap(one -> one.refusals().stream()).toList();
  }

  private static Quantity quantity(Edition<FreightEdition> edition, Facts parcel, String name) {
    var upTo = QuantityCurve.lastBound(edition.body(), name);
    return switch (QuantityCurve.of(edition, parcel, name, upTo)) {
      case QuantityCurve.Refused(var refusals) -> new Quantity(name, refusals, List.of());
      case QuantityCurve.Drawn _ ->
          new Quantity(name, List.of(), QuantityCliff.of(edition, parcel, name, upTo));
    };
  }

  @Override
  public boolean refused() {
    return quantities.stream().allMatch(one -> !one.refusals().isEmpty());
  }

  @Override
  public Json json() {
    return Json.list(quantities, FreightCliffs::json);
  }

  private static Json json(Quantity quantity) {
    return Json.members()
        .with("quantity", quantity.name())
        .with("refusals", Json.list(quantity.refusals(), RuleJson::refusal))
        .with("cliffs", Json.list(quantity.cliffs(), FreightCliffs::json));
  }

  private static Json json(QuantityCliff cliff) {
    return Json.members()
        .with("upTo", RuleJson.value(cliff.upTo()))
        .with("before", RuleJson.value(new Value.Amount(cliff.before())))
        .with("after", RuleJson.value(new Value.Amount(cliff.after())));
  }

  @Override
  public void print(Screen screen) {
    for (Quantity quantity : quantities) {
      screen.blank().heading("by " + quantity.name());
      quantity.refusals().forEach(refusal -> screen.item(Ink.CAUTION, refusal.message()));
      if (quantity.refusals().isEmpty()) {
        print(quantity.cliffs(), screen);
      }
    }
  }

  private static void print(List<QuantityCliff> cliffs, Screen screen) {
    if (cliffs.isEmpty()) {
      screen.line("  The charge never jumps.");
      return;
    }
    Table table =
        new Table().figure("Up to").figure("Charged").figure("Just over it").figure("Jump");
    cliffs.forEach(cliff ->
        table.row(
            cliff.upTo().text(), text(cliff.before()), text(cliff.after()), text(cliff.jump())));
    table.print(screen, "  ");
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}
