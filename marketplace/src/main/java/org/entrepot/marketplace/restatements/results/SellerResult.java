package org.entrepot.marketplace.restatements.results;

import java.util.Optional;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One seller in one currency, over all rules.
 *
 * @param charges null where the seller was charged nothing: only standards were replayed
 * @param orders orders that standards assessed
 * @param late those handed over after the deadline
 */
public record SellerResult(
    String seller,
    @Nullable Charges charges,
    long orders,
    long late,
    Standing against,
    Standing under,
    SellerParts parts) {

  /**
   * What the seller pays.
   *
   * @param sales of the charged lines, after the seller's discounts and without what came back;
   *     null where they were sold in another currency for which no rate is assumed
   */
  public record Charges(long lines, @Nullable Money sales, Money against, Money under) {
    /** Over zero where the seller pays more. */
    public Money change() {
      return under.minus(against);
    }
  }

  public Optional<Money> change() {
    return Optional.ofNullable(charges).map(Charges::change);
  }
}
