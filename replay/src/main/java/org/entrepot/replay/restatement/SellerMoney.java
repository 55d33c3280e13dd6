package org.entrepot.replay.restatement;

import java.util.List;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one seller pays in one currency.
 *
 * @param lines computed lines that were charged in this currency
 * @param sales price × quantity of those lines, at the assumed rate where they were sold in another
 *     currency, rounded once per seller; null where no rate is assumed
 * @param aside what is in neither amount, because it is not public under the other edition
 * @param parts the same by rule, in the order of the request
 */
public record SellerMoney(
    String seller,
    CurrencyUnit currency,
    long lines,
    @Nullable Money sales,
    Money against,
    Money under,
    Aside aside,
    List<Part> parts) {

  public SellerMoney {
    parts = List.copyOf(parts);
  }

  /** Over zero where the seller pays more. */
  public Money change() {
    return under.minus(against);
  }

  /** The part of one rule. */
  public record Part(SubjectId subject, Money against, Money under) {}
}
