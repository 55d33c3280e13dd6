package org.entrepot.rulebook.fees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** Which facts an order’s charges look at, so that none is taken and dropped without a word. */
final class FactUse {

  private final FeeEdition fees;
  private final Set<String> used = new HashSet<>();

  private FactUse(FeeEdition fees) {
    this.fees = fees;
  }

  /**
   * A note that names the facts that are stated and that the charges of this kind of order do not
   * depend on; none where there is no such fact. A fact at its fallback is not stated.
   */
  static List<String> notes(FeeEdition fees, Variant variant, Facts order) {
    List<String> stated = new ArrayList<>();
    for (FactDeclaration fact : OrderFacts.declared(fees).values()) {
      if (!fact.needed() && order.value(fact.name()).filter(v -> differs(fact, v)).isPresent()) {
        stated.add(fact.name());
      }
    }
    if (!stated.isEmpty()) {
      FactUse use = new FactUse(fees);
      use.of(variant);
      stated.removeAll(use.used);
    }
    return stated.isEmpty()
        ? List.of()
        : List.of(
            String.join(", ", stated)
                + (stated.size() == 1 ? " has" : " have")
                + " no effect on the charges of: "
                + variant.name());
  }

  private static boolean differs(FactDeclaration fact, Value stated) {
    Value fallback = fact.fallback();
    return fallback == null || !fallback.text().equals(stated.text());
  }

  private void of(Variant chosen) {
    for (Variant variant : fees.variants()) {
      condition(variant.when());
      if (variant.equals(chosen)) {
        break;
      }
    }
    for (Charge charge : chosen.charges()) {
      condition(charge.when());
      basis(charge.of());
      basis(charge.bandedBy());
      if (charge.rateFact() != null) {
        used.add(charge.rateFact());
      }
    }
  }

  private void basis(@Nullable String name) {
    if (name != null) {
      for (Basis reading : fees.bases().getOrDefault(name, List.of())) {
        condition(reading.when());
        used.addAll(reading.sum().keySet());
      }
    }
  }

  private void condition(@Nullable Condition condition) {
    if (condition != null) {
      for (FactCondition test : condition.tests()) {
        used.add(test.fact());
        if (test instanceof FactCondition.SameAs(var _fact, var other)) {
          used.add(other);
        }
      }
    }
  }
}
