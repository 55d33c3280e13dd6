package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The facts that freight knows. Those of a parcel may be stated for the whole, or for each of its
 * {@code lines}, which then are parcels of their own.
 */
final class FreightFacts {

  static final String LINES = "lines";
  static final String ID = "id";
  static final String QUANTITY = "quantity";
  static final String LENGTH = "length";
  static final String WIDTH = "width";
  static final String HEIGHT = "height";
  static final List<String> SIDES = List.of(LENGTH, WIDTH, HEIGHT);
  static final String VOLUME = "volume";
  static final String WEIGHT = "weight";
  static final String PRICE = "price";
  static final String LANE = "lane";
  static final String ORIGIN = "origin";
  static final String DESTINATION = "destination";
  static final String DIMENSIONAL_WEIGHT = "dimensional-weight";
  static final String CHARGEABLE_WEIGHT = "chargeable-weight";
  static final String LONGEST_SIDE = "longest-side";
  static final String LENGTH_AND_GIRTH = "length-and-girth";

  private static final FactType SIDE = new FactType.MeasureFact(Unit.CENTIMETRE);
  private static final FactType MASS = new FactType.MeasureFact(Unit.KILOGRAM);
  private static final FactType SPACE = new FactType.MeasureFact(Unit.LITRE);
  private static final FactType WORD = new FactType.WordFact(List.of());

  private FreightFacts() {}

  static FactSheet sheet(FreightEdition tariff) {
    List<FactDeclaration> whole = new ArrayList<>(parcel(tariff.currency()));
    List<FactDeclaration> line = new ArrayList<>(whole);
    line.add(FactDeclaration.optional(ID, WORD, "Line"));
    declared(tariff)
        .forEach((name, fact) -> {
          whole.add(fact);
          line.add(FactDeclaration.optional(name, fact.type(), fact.label()));
        });
    return FactSheet.of(whole, new FactSheet.Group(LINES, "Parcels", false, FactSheet.of(line)));
  }

  /** The facts of a parcel that can be stated. */
  static List<FactDeclaration> parcel(CurrencyUnit currency) {
    return List.of(
        FactDeclaration.optional(LENGTH, SIDE, "Length"),
        FactDeclaration.optional(WIDTH, SIDE, "Width"),
        FactDeclaration.optional(HEIGHT, SIDE, "Height"),
        FactDeclaration.optional(VOLUME, SPACE, "Volume, in place of the three sides"),
        FactDeclaration.optional(WEIGHT, MASS, "Weight"),
        FactDeclaration.optional(PRICE, new FactType.MoneyFact(currency), "Price of the item"),
        FactDeclaration.optional(QUANTITY, new FactType.NumberFact(true), "Parcels of this kind"),
        FactDeclaration.optional(LANE, WORD, "Lane, in place of origin and destination"),
        FactDeclaration.optional(ORIGIN, WORD, "Origin"),
        FactDeclaration.optional(DESTINATION, WORD, "Destination"));
  }

  /** Everything that a condition may name: what is stated, derived, and declared. */
  static Map<String, FactDeclaration> known(FreightEdition tariff) {
    Map<String, FactDeclaration> known = ofParcels(tariff);
    known.putAll(declared(tariff));
    return known;
  }

  /** What follows from the size and the weight of a parcel. */
  static Set<String> derived() {
    return Set.of(DIMENSIONAL_WEIGHT, CHARGEABLE_WEIGHT, LONGEST_SIDE, LENGTH_AND_GIRTH);
  }

  /** What is stated and derived of every parcel. */
  static Map<String, FactDeclaration> ofParcels(FreightEdition tariff) {
    Map<String, FactDeclaration> known = new LinkedHashMap<>();
    parcel(tariff.currency()).forEach(fact -> known.put(fact.name(), fact));
    for (FactDeclaration derived :
        List.of(
            FactDeclaration.optional(DIMENSIONAL_WEIGHT, MASS, "Dimensional weight"),
            FactDeclaration.optional(CHARGEABLE_WEIGHT, MASS, "Chargeable weight"),
            FactDeclaration.optional(LONGEST_SIDE, SIDE, "Longest side"),
            FactDeclaration.optional(LENGTH_AND_GIRTH, SIDE, "Length and girth"))) {
      known.put(derived.name(), derived);
    }
    return known;
  }

  static Map<String, FactDeclaration> declared(FreightEdition tariff) {
    Map<String, FactDeclaration> declared = new LinkedHashMap<>();
    FactType money = new FactType.MoneyFact(tariff.currency());
    tariff
        .facts()
        .forEach((name, fact) -> {
          FactDeclaration stated = fact.named(name);
          FactType type = stated.type() instanceof FactType.MoneyFact ? money : stated.type();
          declared.put(
              name,
              new FactDeclaration(name, type, stated.label(), stated.fallback(), stated.needed()));
        });
    return declared;
  }

  /** The facts that are missing for a quantity to be known. */
  static Set<String> stating(String quantity, FreightEdition tariff, Facts facts) {
    Set<String> missing = new LinkedHashSet<>();
    missing.add(quantity.equals(CHARGEABLE_WEIGHT) ? WEIGHT : quantity);
    if (quantity.equals(CHARGEABLE_WEIGHT) && !tariff.dimensionalWeight().isEmpty()) {
      missing.add(VOLUME);
    }
    missing.removeIf(name -> facts.value(name).isPresent());
    return missing;
  }

  /** The facts of one parcel of which a quantity varies, without sides that would contradict it. */
  static Facts varying(Facts given, QuantityKind quantity) {
    Facts free = quantity.name().equals(VOLUME) ? without(given, SIDES) : given;
    return without(free, List.of(QUANTITY)).with(quantity.name(), one(quantity));
  }

  /** The facts of the whole but for some, without its lines. */
  static Facts without(Facts given, List<String> names) {
    Map<String, Value> values = new LinkedHashMap<>(given.values());
    values.keySet().removeAll(names);
    return Facts.of(values);
  }

  private static Value one(QuantityKind quantity) {
    return quantity.dimension() == null
        ? new Value.Count(BigDecimal.ONE)
        : new Value.Measure(BigDecimal.ONE, Words.baseOf(quantity.dimension()));
  }
}
