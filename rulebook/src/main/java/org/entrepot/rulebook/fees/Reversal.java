package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Step;
import org.joda.money.Money;

/**
 * Takes a billed line back, in whole or in part. A reversal cites the line that it reverses and
 * stands at that line's own rate, whatever edition is in force by then.
 */
public final class Reversal {

  private Reversal() {}

  /**
   * The line that takes back a share of a billed line; the whole share takes back exactly what was
   * billed.
   *
   * @param share between nothing and one, of the line as it was billed
   */
  public static ChargeLine of(ChargeLine billed, BigDecimal share, RoundingMode rounding) {
    return between(billed, BigDecimal.ZERO, share, rounding);
  }

  /**
   * The next of several partial reversals: from a share already taken back to a larger one. Their
   * sum is what one reversal of the larger share would have been, so that rounding never adds up.
   */
  public static ChargeLine between(
      ChargeLine billed, BigDecimal already, BigDecimal share, RoundingMode rounding) {
    boolean ordered = already.signum() >= 0 && already.compareTo(share) <= 0;
    if (!ordered || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "cannot take back from " + already + " to " + share + " of " + billed.id());
    }
    if (!billed.reversible()) {
      throw new IllegalArgumentException(billed.id() + " is kept on a refund");
    }
    Money back = part(billed, share, rounding).minus(part(billed, already, rounding));
    return new ChargeLine(
        billed.code(),
        "Reversal: " + billed.label(),
        billed.on(),
        billed.payer(),
        billed.base(),
        billed.rate(),
        back.negated(),
        false,
        billed.edition(),
        billed.id());
  }

  static Step step(ChargeLine billed, ChargeLine reversal, BigDecimal share) {
    return new Step(
        reversal.label() + " · " + billed.on(),
        new Value.Amount(billed.amount().toBigMoney()),
        new Value.Proportion(share),
        new Value.Amount(reversal.amount().toBigMoney()),
        "the share of " + billed.id() + " that came back, at its own rate",
        billed.edition());
  }

  private static Money part(ChargeLine billed, BigDecimal share, RoundingMode rounding) {
    return billed.amount().multipliedBy(share, rounding);
  }
}
