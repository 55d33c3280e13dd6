package org.entrepot.rulebook.condition;

import java.util.Map;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.value.Value;

/**
 * Checks that a condition asks only for declared facts, and compares them with values they can
 * have.
 */
public final class ConditionCheck {

  private ConditionCheck() {}

  public static void check(
      Condition condition, Map<String, FactDeclaration> declared, Findings findings) {
    for (FactCondition test : condition.tests()) {
      FactDeclaration fact = declared.get(test.fact());
      if (fact == null) {
        findings.report(
            Rule.RB_16,
            "",
            "‘"
                + test.fact()
                + "’ is not declared; "
                + (declared.isEmpty()
                    ? "the edition declares no fact"
                    : "known are " + String.join(", ", declared.keySet())));
        continue;
      }
      for (Value operand : test.operands()) {
        if (fact.type().accept(operand).isEmpty()) {
          findings.report(
              Rule.RB_17,
              "",
              "‘"
                  + test.fact()
                  + "’ can never be ‘"
                  + operand.text()
                  + "’: "
                  + fact.type().refused(operand));
        }
      }
      if (test instanceof FactCondition.SameAs same && !declared.containsKey(same.sameAs())) {
        findings.report(Rule.RB_16, "", "‘" + same.sameAs() + "’ is not declared");
      }
    }
  }
}
