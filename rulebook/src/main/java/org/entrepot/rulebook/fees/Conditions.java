package org.entrepot.rulebook.fees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.jspecify.annotations.Nullable;

/** All conditions of an edition. */
final class Conditions {

  private final List<Condition> all = new ArrayList<>();

  private Conditions() {}

  static List<Condition> of(FeeEdition fees) {
    Conditions conditions = new Conditions();
    fees.bases()
        .values()
        .forEach(readings -> readings.forEach(reading -> conditions.add(reading.when())));
    for (Variant variant : fees.variants()) {
      conditions.add(variant.when());
      variant.charges().forEach(charge -> conditions.add(charge.when()));
    }
    return List.copyOf(conditions.all);
  }

  /**
   * The facts of a line that no condition or charge looks at; amounts and units are always looked
   * at.
   */
  static Set<String> unseenOfLine(FeeEdition fees) {
    Set<String> unseen = new HashSet<>(OrderFacts.NAMES);
    for (Condition condition : of(fees)) {
      for (FactCondition test : condition.tests()) {
        unseen.remove(test.fact());
        if (test instanceof FactCondition.SameAs(var _fact, var other)) {
          unseen.remove(other);
        }
      }
    }
    for (Variant variant : fees.variants()) {
      if (variant.charges().stream().anyMatch(charge -> charge.per() == Charge.Per.SKU)) {
        unseen.remove(OrderFacts.SKU);
      }
    }
    return unseen;
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      all.add(condition);
    }
  }
}
