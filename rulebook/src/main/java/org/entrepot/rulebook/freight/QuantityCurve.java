package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one parcel is charged in total, over its volume, weight or another quantity: read off the
 * edition, not sampled, so that its pieces are the edition's own bands and its jumps are the
 * cliffs. Where a band's figure is not public the curve has no value.
 */
public sealed interface QuantityCurve {

  /**
   * The curve, in units of the currency, before rounding.
   *
   * @param unit of the quantity: litre or gram; null where it is a plain number
   */
  record Drawn(Curve curve, @Nullable Unit unit) implements QuantityCurve {}

  /** Why there is no curve for such a parcel. */
  record Refused(List<Refusal> refusals) implements QuantityCurve {}

  /** The quantities by which an edition's rate cards are read, the first the most telling. */
  static List<String> quantities(FreightEdition tariff) {
    Set<String> names = new LinkedHashSet<>();
    cards(tariff).map(QuantityCurve::stated).forEach(names::add);
    return List.copyOf(names);
  }

  /** Chargeable weight follows from weight, which is what can vary. */
  private static String stated(CardCharge charge) {
    return charge.by().equals(FreightFacts.CHARGEABLE_WEIGHT) ? FreightFacts.WEIGHT : charge.by();
  }

  /**
   * The fact to state where one is missing: the fact itself, or, where an end of the way is
   * missing, the lane, out of those with a rate. Empty where the edition asks for no such fact.
   */
  static Optional<FactDeclaration> asked(FreightEdition tariff, String missing) {
    List<String> lanes = tariff.lanes().stream().map(Lane::code).toList();
    boolean end = missing.equals(FreightFacts.ORIGIN) || missing.equals(FreightFacts.DESTINATION);
    return end && !lanes.isEmpty()
        ? Optional.of(
            FactDeclaration.needed(FreightFacts.LANE, new FactType.WordFact(lanes), "Lane"))
        : Optional.ofNullable(FreightFacts.sheet(tariff).facts().get(missing));
  }

  /**
   * The last bound of the rate cards that are read by a quantity, in base units: one unit where
   * they are one rate from zero on, zero where none is read by it.
   */
  static BigDecimal lastBound(FreightEdition tariff, String quantity) {
    return cards(tariff)
        .filter(charge -> stated(charge).equals(quantity))
        .flatMap(charge -> charge.cards().stream())
        .flatMap(card -> card.bands().stream())
        .map(band -> PricedBand.base(band.upto() == null ? band.over() : band.upto()))
        .max(BigDecimal::compareTo)
        .map(last -> last.signum() == 0 ? BigDecimal.ONE : last)
        .orElse(BigDecimal.ZERO);
  }

  /** The quantity over which no rate card and no condition changes its answer, in base units. */
  static BigDecimal lastChange(FreightEdition tariff, String quantity) {
    return Conditions.of(tariff).stream()
        .flatMap(condition -> condition.tests().stream())
        .filter(test -> test.fact().equals(quantity))
        .flatMap(test -> test.operands().stream())
        .map(PricedBand::base)
        .reduce(lastBound(tariff, quantity), BigDecimal::max);
  }

  /** The point of the grid behind a quantity; the quantity where no card is read by it. */
  static BigDecimal justOver(FreightEdition tariff, String quantity, BigDecimal upTo) {
    QuantityKind kind = QuantityKind.of(quantity, FreightFacts.known(tariff));
    return kind == null ? upTo : upTo.add(QuantityDrawing.grid(kind));
  }

  /** The unit in which the rate cards state a quantity; null where they state no measure of it. */
  static @Nullable Unit unit(FreightEdition tariff, String quantity) {
    return cards(tariff)
        .filter(charge -> stated(charge).equals(quantity))
        .flatMap(charge -> charge.cards().stream())
        .flatMap(card -> card.bands().stream())
        .map(Band::over)
        .filter(Value.Measure.class::isInstance)
        .map(over -> ((Value.Measure) over).unit())
        .findFirst()
        .orElse(null);
  }

  private static Stream<CardCharge> cards(FreightEdition tariff) {
    return tariff.charges().stream()
        .filter(CardCharge.class::isInstance)
        .map(CardCharge.class::cast);
  }

  /**
   * The curve for a parcel with these facts, whatever they say of the quantity itself.
   *
   * @param quantity one of {@link #quantities}
   * @param upTo in base units: litres, grams, or the plain number
   */
  static QuantityCurve of(
      Edition<FreightEdition> edition, Facts given, String quantity, BigDecimal upTo) {
    return of(edition, given, quantity, upTo, Set.of());
  }

  /** The curve without some charges, by their codes, such as those that another edition lacks. */
  static QuantityCurve of(
      Edition<FreightEdition> edition,
      Facts given,
      String quantity,
      BigDecimal upTo,
      Set<String> without) {
    return of(edition, given, quantity, upTo, charge -> true, without);
  }

  /** The charges that a curve does not hold, because they are not public, by code. */
  static List<NotPublic> notPublic(
      Edition<FreightEdition> edition, Facts given, String quantity, BigDecimal upTo) {
    QuantityKind kind = QuantityKind.of(quantity, FreightFacts.known(edition.body()));
    if (kind == null
        || upTo.signum() <= 0
        || !(FreightFacts.sheet(edition.body()).fill(FreightFacts.varying(given, kind))
            instanceof Filled.Ready(var facts))) {
      return List.of();
    }
    QuantityDrawing drawing =
        new QuantityDrawing(edition, facts, kind, upTo, edition.body().charges());
    drawing.charges();
    return drawing.notPublic();
  }

  /** The curve of the charges alone that are read from rate cards. */
  static QuantityCurve ofCards(
      Edition<FreightEdition> edition, Facts given, String quantity, BigDecimal upTo) {
    return of(edition, given, quantity, upTo, CardCharge.class::isInstance, Set.of());
  }

  private static QuantityCurve of(
      Edition<FreightEdition> edition,
      Facts given,
      String quantity,
      BigDecimal upTo,
      Predicate<Charge> drawn,
      Set<String> without) {
    QuantityKind kind = QuantityKind.of(quantity, FreightFacts.known(edition.body()));
    if (kind == null || upTo.signum() <= 0) {
      return new Refused(without(edition.body(), quantity));
    }
    List<Charge> charges = edition.body().charges().stream().filter(drawn).toList();
    return switch (FreightFacts.sheet(edition.body()).fill(FreightFacts.varying(given, kind))) {
      case Filled.Not(var refusals) -> new Refused(refusals);
      case Filled.Ready(var facts) ->
          drawn(new QuantityDrawing(edition, facts, kind, upTo, charges), kind, charges, without);
    };
  }

  /** Why no rate card has bands by a quantity. */
  private static List<Refusal> without(FreightEdition tariff, String quantity) {
    List<Refusal> unpublished =
        cards(tariff)
            .filter(charge -> stated(charge).equals(quantity))
            .flatMap(charge -> charge.cards().stream())
            .flatMap(card -> Stream.of(card.noRate(), card.quantityOnly()))
            .filter(Objects::nonNull)
            .distinct()
            .map(why -> new Refusal(Reason.NO_PUBLIC_RATE, quantity, why))
            .toList();
    return unpublished.isEmpty()
        ? List.of(
            new Refusal(
                Reason.FACT_INVALID, quantity, "no rate card is read by ‘" + quantity + "’"))
        : unpublished;
  }

  private static QuantityCurve drawn(
      QuantityDrawing drawing, QuantityKind kind, List<Charge> charges, Set<String> without) {
    List<Curve> curves = drawing.charges();
    if (!drawing.refusals().isEmpty()) {
      return new Refused(drawing.refusals());
    }
    Curve sum = Curve.line(QuantityDrawing.grid(kind), BigDecimal.ZERO, BigDecimal.ZERO);
    for (int i = 0; i < charges.size(); i++) {
      if (!without.contains(charges.get(i).code())) {
        sum = sum.plus(curves.get(i));
      }
    }
    @Nullable Unit unit = kind.dimension() == null ? null : Words.baseOf(kind.dimension());
    return new Drawn(sum.simplified(), unit);
  }
}
