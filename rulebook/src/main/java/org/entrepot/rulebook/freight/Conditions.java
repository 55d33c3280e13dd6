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
    tariff.charges().forEach(conditions::add);
    return List.copyOf(conditions.all);
  }

  /** Those that choose between rate cards, and by what they are multiplied. */
  static List<Condition> ofCards(FreightEdition tariff) {
    Conditions conditions = new Conditions();
    tariff.charges().stream().filter(CardCharge.class::isInstance).forEach(conditions::add);
    return List.copyOf(conditions.all);
  }

  private void add(Charge charge) {
    add(charge.when());
    switch (charge) {
      case FixedCharge _fixed -> {}
      case UnknownCharge _unknown -> {}
      case CardCharge card -> {
        card.cards().forEach(one -> add(one.when()));
        card.times().forEach(one -> add(one.when()));
      }
      case ShareCharge share -> share.rates().forEach(one -> add(one.when()));
    }
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      all.add(condition);
    }
  }
}
