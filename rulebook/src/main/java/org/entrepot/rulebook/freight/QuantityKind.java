package org.entrepot.rulebook.freight;

import java.util.Map;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a rate card is read by.
 *
 * @param dimension what the bounds of its bands measure; null for plain numbers
 */
record QuantityKind(String name, Unit.@Nullable Dimension dimension) {

  /** The kind of a quantity; null where a card cannot be read by that fact. */
  static @Nullable QuantityKind of(String name, Map<String, FactDeclaration> known) {
    FactDeclaration fact = known.get(name);
    if (fact == null) {
      return null;
    }
    boolean ofParcel =
        name.equals(FreightFacts.VOLUME)
            || name.equals(FreightFacts.WEIGHT)
            || name.equals(FreightFacts.CHARGEABLE_WEIGHT);
    boolean always = fact.needed() || fact.fallback() != null;
    if (!ofParcel && !always) {
      return null;
    }
    return switch (fact.type()) {
      case FactType.MeasureFact(var unit) -> new QuantityKind(name, unit.dimension());
      case FactType.NumberFact _n -> new QuantityKind(name, null);
      case FactType.PeriodFact _p -> null;
      case FactType.MoneyFact _m -> null;
      case FactType.RateFact _r -> null;
      case FactType.WordFact _w -> null;
      case FactType.YesNoFact _y -> null;
      case FactType.DayFact _d -> null;
      case FactType.TimeFact _t -> null;
    };
  }

  boolean measures(Value bound) {
    return dimension == null
        ? bound instanceof Value.Count
        : bound instanceof Value.Measure measure && measure.unit().dimension() == dimension;
  }

  String words() {
    return dimension == null ? "a plain number" : "a quantity of " + Words.of(dimension);
  }
}
