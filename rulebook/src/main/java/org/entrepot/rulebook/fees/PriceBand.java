package org.entrepot.rulebook.fees;

import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What is charged on {@code [from, to)} of a basis; open-ended without to. */
@Meaning("What is charged from one amount to below another")
public record PriceBand(
    @Meaning("From this amount, inclusive") BigMoney from,
    @Meaning("To below this amount; no end where absent") @Nullable BigMoney to,
    @Meaning("The rate") Value.@Nullable Proportion rate,
    @Meaning("The fixed amount") @Nullable BigMoney fixed) {

  boolean holds(BigMoney amount) {
    return !amount.isLessThan(from) && (to == null || amount.isLessThan(to));
  }

  /** As in {@code [80.00, 100.00)}. */
  String words() {
    return "["
        + from.getAmount().toPlainString()
        + ", "
        + (to == null ? "∞" : to.getAmount().toPlainString())
        + ")";
  }
}
