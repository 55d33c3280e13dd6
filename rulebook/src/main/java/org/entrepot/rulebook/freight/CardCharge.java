package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A charge read from a rate card by a quantity of the parcel, times coefficients, held between
 * {@code at-least} and {@code at-most}.
 */
@Meaning("A charge read from a rate card")
public record CardCharge(
    @Meaning("Stable name on statements") String code,
    @Meaning("What statements call it") String label,
    @Meaning("When it is charged; always where absent") @Nullable Condition when,
    @Meaning("Who bears it; the seller where absent") @Nullable Payer payer,
    @Meaning("yes where a refund does not give it back") @Nullable Boolean keptOnRefund,
    @Meaning("The quantity: volume, weight, chargeable-weight, or a declared number or measure")
        String by,
    @Meaning("The rate cards; the first of the parcel's lane that holds counts") List<Card> cards,
    @Meaning("What the amount of the card is multiplied by") List<Coefficient> times,
    @Meaning("At least this much") @Nullable BigMoney atLeast,
    @Meaning("At most this much") @Nullable BigMoney atMost)
    implements Charge {

  /** A number that the facts state, with the range that the tariff knows. */
  @Meaning("A coefficient")
  public record Coefficient(
      @Meaning("The declared number") String fact,
      @Meaning("When it counts; always where absent") @Nullable Condition when,
      @Meaning("The least that the tariff knows; 0 where absent") @Nullable BigDecimal atLeast,
      @Meaning("The most that the tariff knows") @Nullable BigDecimal atMost) {

    boolean knows(BigDecimal number) {
      BigDecimal least = atLeast == null ? BigDecimal.ZERO : atLeast;
      return number.compareTo(least) >= 0 && (atMost == null || number.compareTo(atMost) <= 0);
    }

    String range() {
      String least = atLeast == null ? "0" : atLeast.toPlainString();
      return atMost == null ? "no less than " + least : least + " to " + atMost.toPlainString();
    }
  }

  public CardCharge {
    cards = List.copyOf(cards);
    times = List.copyOf(times);
  }
}
