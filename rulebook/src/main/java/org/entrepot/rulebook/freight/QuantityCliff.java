package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.curve.Cliff;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A quantity over which the charge of a parcel jumps. Where it lies is computed from the edition;
 * what is charged beside it comes from the bill's own function, to the minor unit.
 *
 * @param upTo the last quantity before the jump: litres, grams, or the plain number
 * @param before what a parcel of that quantity is charged in total
 * @param after what a parcel just over it is charged
 */
public record QuantityCliff(Value upTo, BigMoney before, BigMoney after) {

  /** How much more is charged over the quantity; under zero where it is less. */
  public BigMoney jump() {
    return after.minus(before);
  }

  /** All cliffs for a parcel with these facts, up to and with a quantity; none without a curve. */
  public static List<QuantityCliff> of(
      Edition<FreightEdition> edition, Facts given, String quantity, BigDecimal upTo) {
    return of(edition, given, quantity, upTo, Set.of());
  }

  /** The same of a bill without some charges, by their codes. */
  public static List<QuantityCliff> of(
      Edition<FreightEdition> edition,
      Facts given,
      String quantity,
      BigDecimal upTo,
      Set<String> without) {
    BigDecimal justOver = QuantityCurve.justOver(edition.body(), quantity, upTo);
    return switch (QuantityCurve.of(edition, given, quantity, justOver, without)) {
      case QuantityCurve.Refused _r -> List.of();
      case QuantityCurve.Drawn(var curve, var unit) ->
          cliffs(edition, given, quantity, curve, unit, without);
    };
  }

  private static List<QuantityCliff> cliffs(
      Edition<FreightEdition> edition,
      Facts given,
      String quantity,
      Curve curve,
      @Nullable Unit unit,
      Set<String> without) {
    CurrencyUnit currency = edition.body().currency();
    BigDecimal least = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
    List<QuantityCliff> cliffs = new ArrayList<>();
    for (Cliff cliff : curve.cliffs()) {
      if (cliff.jump().abs().compareTo(least) >= 0) {
        Value below = value(cliff.below(), unit);
        Value over = value(cliff.at(), unit);
        cliffs.add(
            new QuantityCliff(
                below,
                billed(edition, given, quantity, below, without),
                billed(edition, given, quantity, over, without)));
      }
    }
    return cliffs;
  }

  private static Value value(BigDecimal point, @Nullable Unit unit) {
    BigDecimal shortest = point.stripTrailingZeros();
    return unit == null ? new Value.Count(shortest) : new Value.Measure(shortest, unit);
  }

  private static BigMoney billed(
      Edition<FreightEdition> edition,
      Facts given,
      String quantity,
      Value value,
      Set<String> without) {
    Facts free =
        quantity.equals(FreightFacts.VOLUME)
            ? FreightFacts.without(given, FreightFacts.SIDES)
            : given;
    Facts parcel = FreightFacts.without(free, List.of(FreightFacts.QUANTITY)).with(quantity, value);
    if (FreightFacts.sheet(edition.body()).fill(parcel) instanceof Filled.Ready(var filled)
        && new FreightBill(edition, filled).outcome() instanceof Outcome.Answer answer
        && answer.results().get(FreightBill.TOTAL) instanceof Value.Amount(var money)) {
      return answer.lines().stream()
          .filter(line -> without.contains(line.code()))
          .map(line -> line.amount().toBigMoney())
          .reduce(money, BigMoney::minus);
    }
    throw new IllegalStateException(
        "a curve was drawn at " + value.text() + " where nothing can be billed");
  }
}
