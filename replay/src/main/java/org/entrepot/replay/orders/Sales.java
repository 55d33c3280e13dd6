package org.entrepot.replay.orders;

import org.entrepot.replay.orders.LineBatch.NumberColumn;

/**
 * What sellers sold: what buyers keep, at what sellers are paid for it. A seller's own discount
 * lessens it, and so do units that came back; a subsidy of the platform does not. That an order was
 * cancelled changes nothing, as it changes no charge.
 */
public final class Sales {

  private Sales() {}

  /**
   * The sales of a line: (price − discount) × (quantity − returned), in minor units of its
   * currency.
   */
  public static long minor(LineBatch batch, int line) {
    long paid =
        paid(
            batch.number(line, NumberColumn.PRICE_MINOR),
            batch.number(line, NumberColumn.DISCOUNT_MINOR));
    long kept =
        kept(batch.number(line, NumberColumn.QUANTITY), batch.number(line, NumberColumn.RETURNED));
    return Math.multiplyExact(paid, kept);
  }

  /** What the seller is paid for a unit; the discount may be absent. */
  public static long paid(long price, long discount) {
    return price - (discount == LineBatch.ABSENT ? 0 : discount);
  }

  /**
   * The units that a buyer keeps; those returned may be absent. Where more came back than were
   * sold, which rules that look at it refuse, nothing is kept.
   */
  public static long kept(long quantity, long returned) {
    return Math.max(0, quantity - (returned == LineBatch.ABSENT ? 0 : returned));
  }
}
