package org.entrepot.rulebook.freight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;

/**
 * Which measures of a parcel a tariff reads. What it does not read does not matter: a weight of
 * zero is no fault where only the volume counts.
 */
final class FactsRead {

  private final Set<String> names = new LinkedHashSet<>();

  private FactsRead() {}

  static Set<String> by(FreightEdition tariff) {
    FactsRead read = new FactsRead();
    for (Condition condition : Conditions.of(tariff)) {
      for (FactCondition test : condition.tests()) {
        read.add(test.fact(), tariff);
        if (test instanceof FactCondition.SameAs same) {
          read.add(same.sameAs(), tariff);
        }
      }
    }
    for (Charge charge : tariff.charges()) {
      if (charge instanceof CardCharge card) {
        read.add(card.by(), tariff);
      }
    }
    return read.names;
  }

  private void add(String fact, FreightEdition tariff) {
    switch (fact) {
      case FreightFacts.CHARGEABLE_WEIGHT, FreightFacts.DIMENSIONAL_WEIGHT -> {
        names.add(FreightFacts.WEIGHT);
        if (!tariff.dimensionalWeight().isEmpty()) {
          add(FreightFacts.VOLUME, tariff);
        }
      }
      case FreightFacts.VOLUME, FreightFacts.LONGEST_SIDE, FreightFacts.LENGTH_AND_GIRTH -> {
        names.add(FreightFacts.VOLUME);
        names.addAll(FreightFacts.SIDES);
      }
      default -> names.add(fact);
    }
  }

  /** The measures of a parcel that a tariff may read. */
  static List<String> measures() {
    return List.of(
        FreightFacts.LENGTH,
        FreightFacts.WIDTH,
        FreightFacts.HEIGHT,
        FreightFacts.VOLUME,
        FreightFacts.WEIGHT);
  }
}
