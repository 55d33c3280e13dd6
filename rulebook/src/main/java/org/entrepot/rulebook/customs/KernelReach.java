package org.entrepot.rulebook.customs;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which editions of customs compile: those that look at nothing that differs from one item to the
 * next but its value, its code and its stated duty.
 */
final class KernelReach {

  /** What the table of procedures is by. */
  private static final Set<String> VALUES =
      Set.of(ConsignmentFacts.INTRINSIC_VALUE, ConsignmentFacts.CONSIGNMENT_VALUE);

  private static final Set<String> WEIGHT = Set.of(ConsignmentFacts.TOTAL_WEIGHT);

  /** What differs from one item of a kernel to the next, and what follows from it. */
  private static final Set<String> OF_ONE_ITEM =
      Set.of(
          ConsignmentFacts.ID,
          ConsignmentFacts.VALUE,
          ConsignmentFacts.QUANTITY,
          ConsignmentFacts.HS_CODE,
          ConsignmentFacts.DUTY_RATE,
          ConsignmentFacts.fact(Counted.GROSS_WEIGHT),
          ConsignmentFacts.EXCISE,
          ConsignmentFacts.INTRINSIC_VALUE,
          ConsignmentFacts.CONSIGNMENT_VALUE,
          ConsignmentFacts.TOTAL_WEIGHT);

  private KernelReach() {}

  static void check(CustomsEdition regime) throws BeyondKernelException {
    if (regime.roundingMode() == RoundingMode.UNNECESSARY) {
      throw new BeyondKernelException("a duty that may not be rounded");
    }
    for (FactDeclaration fact : ConsignmentFacts.items()) {
      if (regime.facts().containsKey(fact.name())) {
        throw new BeyondKernelException("‘" + fact.name() + "’ of item and consignment");
      }
    }
    for (Procedure procedure : regime.procedures()) {
      for (FactCondition test : tests(procedure.when())) {
        checkOther(test, VALUES);
        check(test, WEIGHT);
        if (VALUES.contains(test.fact()) && !isOfAmounts(test)) {
          throw beyond(test);
        }
      }
      if (procedure.duty() instanceof DutyTreatment.Share share) {
        for (DutyTreatment.Addition addition : share.additions()) {
          for (FactCondition test : addition.when().tests()) {
            check(test, OF_ONE_ITEM);
          }
        }
      }
    }
  }

  private static void check(FactCondition test, Set<String> differing)
      throws BeyondKernelException {
    checkOther(test, differing);
    if (differing.contains(test.fact())) {
      throw beyond(test);
    }
  }

  private static void checkOther(FactCondition test, Set<String> differing)
      throws BeyondKernelException {
    if (test instanceof FactCondition.SameAs(var _fact, var other) && differing.contains(other)) {
      throw beyond(test);
    }
  }

  private static BeyondKernelException beyond(FactCondition test) {
    return new BeyondKernelException("‘" + test.words() + "’");
  }

  private static boolean isOfAmounts(FactCondition test) {
    return test instanceof FactCondition.Between
        || test instanceof FactCondition.Is
        || test instanceof FactCondition.In
        || test instanceof FactCondition.Given;
  }

  /** The amounts that the conditions of procedures compare values with. */
  static List<Value> valuesCompared(CustomsEdition regime) {
    List<Value> amounts = new ArrayList<>();
    for (Procedure procedure : regime.procedures()) {
      for (FactCondition test : tests(procedure.when())) {
        if (VALUES.contains(test.fact())) {
          amounts.addAll(test.operands());
        }
      }
    }
    return amounts;
  }

  private static List<FactCondition> tests(@Nullable Condition condition) {
    return condition == null ? List.of() : condition.tests();
  }
}
