package org.entrepot.rulebook.freight;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A share of the item's price, or of the exact amount of a charge before it. */
@Meaning("A share of the price or of an earlier charge")
public record ShareCharge(
    @Meaning("Stable name on statements") String code,
    @Meaning("What statements call it") String label,
    @Meaning("When it is charged; always where absent") @Nullable Condition when,
    @Meaning("Who bears it; the seller where absent") @Nullable Payer payer,
    @Meaning("yes where a refund does not give it back") @Nullable Boolean keptOnRefund,
    @Meaning("‘price’, or the code of a charge before this one") String of,
    @Meaning("The rates; the first that holds counts") List<Rate> rates,
    @Meaning("Where no rate holds: leave the charge out and give this note; refused where absent")
        @Nullable String leftOut,
    @Meaning("At least this much") @Nullable BigMoney atLeast,
    @Meaning("At most this much") @Nullable BigMoney atMost)
    implements Charge {

  /** A rate and when it holds. */
  @Meaning("A rate and when it holds")
  public record Rate(
      @Meaning("When it holds; always where absent") @Nullable Condition when,
      @Meaning("The rate") Value.Proportion rate) {}

  public ShareCharge {
    rates = List.copyOf(rates);
  }
}
