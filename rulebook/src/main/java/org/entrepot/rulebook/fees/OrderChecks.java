package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/** What the facts of an order must keep beyond their types; every fault is a refusal. */
final class OrderChecks {

  private final List<Refusal> refusals = new ArrayList<>();

  private OrderChecks() {}

  /** Every reason why an order cannot be; none where it can. */
  static List<Refusal> of(Facts order) {
    OrderChecks checks = new OrderChecks();
    List<Facts> lines = order.group(OrderFacts.LINES);
    for (int i = 0; i < lines.size(); i++) {
      checks.units(lines.get(i), OrderFacts.LINES + "[" + i + "].");
    }
    return checks.refusals;
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
