package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.jspecify.annotations.Nullable;

/** Every condition that a tariff states, wherever it stands. */
final class Conditions {

  private final List<Condition> all = new ArrayList<>();

  private Conditions() {}

  /** Those of charges, cards, coefficients, rates and ways of measuring. */
  static List<Condition> of(FreightEdition tariff) {
    Conditions conditions = new Conditions();
    tariff.volumeSteps().forEach(rule -> conditions.add(rule.when()));
    tariff.weightSteps().forEach(rule -> conditions.add(rule.when()));
    tariff.dimensionalWeight().forEach(rule -> conditions.add(rule.when()));
    conditions.addCharges(tariff);
    return List.copyOf(conditions.all);
  }

  /** Those that choose between rates: of charges, cards, coefficients and rates. */
  static List<Condition> ofCharges(FreightEdition tariff) {
    Conditions conditions = new Conditions();
    conditions.addCharges(tariff);
    return List.copyOf(conditions.all);
  }

  private void addCharges(FreightEdition tariff) {
    for (Charge charge : tariff.charges()) {
      add(charge.when());
      switch (charge) {
        case FixedCharge _fixed -> {}
        case CardCharge card -> {
          card.cards().forEach(one -> add(one.when()));
          card.times().forEach(one -> add(one.when()));
        }
        case ShareCharge share -> share.rates().forEach(one -> add(one.when()));
      }
    }
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      all.add(condition);
    }
  }
}
