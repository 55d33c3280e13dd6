package org.entrepot.rulebook.fees;

import java.math.RoundingMode;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Step;
import org.joda.money.Money;

/**
 * Takes a billed line back, in whole or in part. A reversal cites the line that it reverses and
 * stands at that line's own rate, whatever edition is in force by then. It takes back a share of
 * the billed amount, and needs nothing but the billed line: what stays may therefore differ by a
 * cent from a bill on the remaining units alone.
 */
public final class Reversal {

  /** Begins the label of a line that takes another back. */
  static final String LABEL = "Reversal: ";

  private Reversal() {}

  /**
   * The line that takes back a share of a billed line; the whole share takes back exactly what was
   * billed.
   *
   * @param share of the line as it was billed and rounded, not of what would be billed now
   */
  public static ChargeLine of(ChargeLine billed, Share share, RoundingMode rounding) {
    return between(billed, Share.NOTHING, share, rounding);
  }

  /**
   * The next of several partial reversals: from a share already taken back to a larger one. Their
   * sum is what one reversal of the larger share would have been, so that rounding never adds up.
   */
  public static ChargeLine between(
      ChargeLine billed, Share already, Share share, RoundingMode rounding) {
    if (already.compareTo(share) > 0) {
      throw new IllegalArgumentException(
          "cannot take back from "
              + already.words()
              + " down to "
              + share.words()
              + " of "
              + billed.id());
    }
    if (!billed.reversible()) {
      throw new IllegalArgumentException(billed.id() + " is kept on a refund");
    }
    Money back = share.of(billed.amount(), rounding).minus(already.of(billed.amount(), rounding));
    return new ChargeLine(
        billed.code(),
        LABEL + billed.label(),
        billed.on(),
        billed.payer(),
        billed.base(),
        billed.rate(),
        back.negated(),
        false,
        billed.edition(),
        billed.id());
  }

  static Step step(ChargeLine billed, ChargeLine reversal, Share share) {
    return new Step(
        reversal.label() + " · " + billed.on(),
        new Value.Amount(billed.amount().toBigMoney()),
        share.rate(),
        new Value.Amount(reversal.amount().toBigMoney()),
        share.words() + " of " + billed.id() + " came back, at its own rate",
        billed.edition());
  }
}
