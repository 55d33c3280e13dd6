package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.book.Subject;

/** Which families can be computed over past orders: their answers must be something to sum up. */
public final class Replayable {

  private static final List<String> CHARGE_AN_ORDER =
      List.of("fees", "freight", "customs", "tax", "landed-cost");

  private static final String ASSESS_SELLERS = "standards";

  private Replayable() {}

  /** Whether its answers are charges on an order, or verdicts on the seller of many. */
  public static boolean isReplayable(Family<?> family) {
    return CHARGE_AN_ORDER.contains(family.name()) || family.name().equals(ASSESS_SELLERS);
  }

  /** Why a subject cannot be replayed, and which families can. */
  static String whyNot(Subject<?> subject) {
    String purpose = subject.family().purpose();
    return subject.id()
        + " cannot be replayed over orders: its family ‘"
        + subject.family().name()
        + "’ tells "
        + Character.toLowerCase(purpose.charAt(0))
        + purpose.substring(1)
        + "; that is no charge on an order and no standing of a seller, so there is nothing to"
        + " compare. Families that can be replayed are "
        + String.join(", ", CHARGE_AN_ORDER)
        + " and "
        + ASSESS_SELLERS;
  }
}
