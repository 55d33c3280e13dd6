package org.entrepot.rulebook.customs;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** How a procedure charges duty. */
@Meaning("How duty is charged")
public sealed interface DutyTreatment {

  /** No duty. */
  record Free(@Meaning("yes: no duty") boolean free) implements DutyTreatment {}

  /** The duty of each tariff line. */
  record OfTheLine(@Meaning("yes: the duty of each tariff line") boolean ofTheLine)
      implements DutyTreatment {}

  /** A fixed amount for every different tariff line of the consignment. */
  record PerLine(
      @Meaning("The amount for each tariff line") BigMoney perLine,
      @Meaning("How many digits of the code tell lines apart") int lineDigits)
      implements DutyTreatment {}

  /** A fixed amount for every item. */
  record PerItem(@Meaning("The amount for each item") BigMoney perItem) implements DutyTreatment {}

  /** One share of the customs value, whatever the goods, with additions for some of them. */
  record Share(
      @Meaning("The share of the customs value") Value.Proportion share,
      @Meaning("Additional shares for some goods") List<Addition> additions,
      @Meaning("Taken off the duty of the consignment, down to nothing") @Nullable BigMoney less)
      implements DutyTreatment {
    public Share {
      additions = List.copyOf(additions);
    }
  }

  /** An additional share. */
  @Meaning("An additional share for some goods")
  record Addition(
      @Meaning("Its name") String name,
      @Meaning("Which goods") Condition when,
      @Meaning("The share added") Value.Proportion share) {}
}
