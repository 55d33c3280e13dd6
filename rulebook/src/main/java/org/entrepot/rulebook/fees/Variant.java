package org.entrepot.rulebook.fees;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/** The charges of one kind of order, or the statement that its rate is not public. */
@Meaning("The charges of one kind of order")
public record Variant(
    @Meaning("What kind of order, in words") String name,
    @Meaning("Which orders; all that are left where absent") @Nullable Condition when,
    @Meaning("Where this kind is known less well than the edition") @Nullable Confidence confidence,
    @Meaning("Why there is no public rate; a computation is refused with it")
        @Nullable String noRate,
    @Meaning("What is charged") List<Charge> charges) {

  public Variant {
    charges = List.copyOf(charges);
    if ((noRate == null) == charges.isEmpty()) {
      throw new IllegalArgumentException("a variant has either charges or no-rate");
    }
  }
}
