package org.entrepot.rulebook.landedcost;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a country's landed cost is put together from. A country is this file and those that it
 * names.
 */
@Meaning("What a country’s landed cost is put together from")
public record LandedCostEdition(
    @Meaning("The customs regime") SubjectId customs,
    @Meaning("The taxes") SubjectId tax,
    @Meaning("Who may send what here; no rule where absent") @Nullable SubjectId access,
    @Meaning("Whether a prepaid quote needs the HS code of every item") boolean hsCodeNeeded,
    @Meaning("The lowest duty to expect where none is known, for estimates")
        Value.Proportion unknownDutyLow,
    @Meaning("The highest duty to expect where none is known, for estimates")
        Value.Proportion unknownDutyHigh,
    @Meaning("How long a quote holds, in h or days; without it a quote has no end")
        Value.@Nullable Measure quoteValidFor,
    @Meaning("What carrier or platform charge for it") List<ServiceFee> fees) {

  /** A fee for clearing or prepaying. */
  @Meaning("A fee for clearing or prepaying")
  public record ServiceFee(
      @Meaning("Stable name on statements") String code,
      @Meaning("What statements call it") String label,
      @Meaning("When it is charged; always where absent") @Nullable Condition when,
      @Meaning("A fixed amount, in the currency of the regime") @Nullable BigMoney fixed,
      @Meaning("A share of duties and taxes") Value.@Nullable Proportion ofCharges,
      @Meaning("At least this much") @Nullable BigMoney atLeast,
      @Meaning("yes where it is charged only if duty or tax is due") @Nullable Boolean onlyIfDue) {
    public ServiceFee {
      if (fixed == null && ofCharges == null) {
        throw new IllegalArgumentException("a fee has a fixed amount or a share of the charges");
      }
    }
  }

  public LandedCostEdition {
    fees = List.copyOf(fees);
  }
}
