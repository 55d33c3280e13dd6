package org.entrepot.rulebook.withdrawal;

import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** One dated version of a country's right of withdrawal from a distance sale. */
@Meaning("The right to withdraw from a distance sale")
public record WithdrawalEdition(
    @Meaning(
            "How long, in days, counted from the day after delivery; absent where the law gives"
                + " none")
        Value.@Nullable Measure period,
    @Meaning("The law") String law,
    @Meaning("Who pays the way back where nothing else is agreed") ReturnCost wayBack,
    @Meaning("Kinds of product for which it does not hold") List<String> excluded) {

  /** Who pays the way back. */
  public enum ReturnCost {
    BUYER,
    SELLER,
    NOT_STATED
  }

  public WithdrawalEdition {
    excluded = List.copyOf(excluded);
    if (period != null && period.unit() != Unit.DAY) {
      throw new IllegalArgumentException("a period of withdrawal is stated in days");
    }
  }
}
