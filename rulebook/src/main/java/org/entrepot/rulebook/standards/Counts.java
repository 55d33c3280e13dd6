package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/** Refuses numbers that count nothing: every number among the facts of standards is a count. */
final class Counts {

  /** Over what any seller ships; small enough that sums and products of two fit into 64 bits. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

  private Counts() {}

  /** Every number that is negative or beyond all counting, by the place of its fact. */
  static List<Refusal> refused(Facts facts) {
    List<Refusal> refusals = new ArrayList<>();
    check(facts, "", refusals);
    return refusals;
  }

  private static void check(Facts facts, String where, List<Refusal> refusals) {
    facts
        .values()
        .forEach((name, value) -> {
          if (value instanceof Value.Count(var number)
              && (number.signum() < 0 || number.compareTo(MOST) > 0)) {
            String about = where + name;
            String message = "‘" + about + "’ is " + value.text() + ": expected 0 to " + MOST;
            refusals.add(new Refusal(Reason.FACT_INVALID, about, message));
          }
        });
    facts
        .groups()
        .forEach((name, members) -> {
          for (int i = 0; i < members.size(); i++) {
            check(members.get(i), where + name + "[" + i + "].", refusals);
          }
        });
  }
}
