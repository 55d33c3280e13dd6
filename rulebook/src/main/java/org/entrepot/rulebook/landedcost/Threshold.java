package org.entrepot.rulebook.landedcost;

import java.util.Comparator;
import java.util.List;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.customs.Procedure;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;

/**
 * A value that a condition of a regime's procedures names.
 *
 * @param withFreight whether the goods count with their freight and insurance
 */
record Threshold(BigMoney value, boolean withFreight) {

  private static final Comparator<Threshold> BY_VALUE =
      Comparator.comparing(Threshold::value).thenComparing(Threshold::withFreight);

  /** All of a regime, the lowest first. */
  static List<Threshold> of(CustomsEdition regime) {
    return regime.procedures().stream()
        .map(Procedure::when)
        .filter(when -> when != null)
        .flatMap(when -> when.tests().stream())
        .flatMap(test -> of(test).stream())
        .distinct()
        .sorted(BY_VALUE)
        .toList();
  }

  private static List<Threshold> of(FactCondition test) {
    boolean alone = test.fact().equals(ConsignmentFacts.INTRINSIC_VALUE);
    boolean withFreight = test.fact().equals(ConsignmentFacts.CONSIGNMENT_VALUE);
    return alone || withFreight
        ? test.operands().stream()
            .filter(operand -> operand instanceof Value.Amount(var money) && money.isPositive())
            .map(operand -> new Threshold(((Value.Amount) operand).money(), withFreight))
            .toList()
        : List.of();
  }
}
