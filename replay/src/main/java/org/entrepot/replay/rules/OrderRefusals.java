package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.rulebook.working.Refusal;

/** Refusals that lie with the orders, not with a rule. */
public final class OrderRefusals {

  public static final Refusal BAD_ROW =
      new Refusal(
          Refusal.Reason.FACT_INVALID,
          "order",
          "a row of the order is bad, so that none of its lines is computed");

  public static final Refusal NO_LINES =
      new Refusal(Refusal.Reason.FACT_MISSING, "lines", "the order has no lines");

  public static final Refusal SAME_LINE =
      new Refusal(Refusal.Reason.FACT_INVALID, "line", "two lines of the order have the same name");

  private OrderRefusals() {}

  /** Every reason, in one text. */
  static String words(List<Refusal> refusals) {
    return String.join("; ", refusals.stream().map(Refusal::message).toList());
  }
}
