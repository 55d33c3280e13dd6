package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * What the facts of an order must keep beyond their types: units that can be, no amount below zero,
 * no share over the whole, and lines that can be told apart. Every fault is a refusal.
 */
final class OrderChecks {

  private final List<Refusal> refusals = new ArrayList<>();

  private OrderChecks() {}

  /** Every reason why an order cannot be; none where it can. */
  static List<Refusal> of(FeeEdition fees, Facts order) {
    OrderChecks checks = new OrderChecks();
    checks.values("", OrderFacts.declared(fees).values(), order);
    List<FactDeclaration> ofLine = OrderFacts.line(fees.currency());
    Set<String> names = new HashSet<>();
    List<Facts> lines = order.group(OrderFacts.LINES);
    for (int i = 0; i < lines.size(); i++) {
      String where = OrderFacts.LINES + "[" + i + "].";
      checks.values(where, ofLine, lines.get(i));
      checks.units(lines.get(i), where);
      String name = OrderFacts.name(lines.get(i), i);
      if (!names.add(name)) {
        checks.invalid(where + OrderFacts.ID, "another line is called ‘" + name + "’ already");
      }
    }
    return checks.refusals;
  }

  private void values(String where, Iterable<FactDeclaration> declared, Facts facts) {
    for (FactDeclaration fact : declared) {
      facts.value(fact.name()).ifPresent(value -> value(where + fact.name(), value));
    }
  }

  private void value(String about, Value value) {
    if (value instanceof Value.Amount(var money) && money.isNegative()) {
      invalid(about, value.text() + " is below zero");
    } else if (value instanceof Value.Proportion(var share)
        && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
      invalid(about, "a share lies between 0% and 100%, not at " + value.text());
    }
  }

  private void units(Facts line, String where) {
    BigDecimal quantity = OrderFacts.quantity(line);
    BigDecimal returned = OrderFacts.returned(line);
    if (quantity.signum() <= 0) {
      invalid(where + OrderFacts.QUANTITY, "a line has at least one unit");
    } else if (returned.signum() < 0 || returned.compareTo(quantity) > 0) {
      invalid(
          where + OrderFacts.RETURNED,
          "of "
              + quantity.toPlainString()
              + " units none or some can be returned, not "
              + returned.toPlainString());
    }
  }

  private void invalid(String about, String because) {
    refusals.add(new Refusal(Reason.FACT_INVALID, about, "‘" + about + "’: " + because));
  }
}
