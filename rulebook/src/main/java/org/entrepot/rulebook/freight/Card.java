package org.entrepot.rulebook.freight;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A rate card: bands of a quantity, on the lanes it names. Where its rates are not public it says
 * so instead: {@code no-rate} refuses an answer, {@code quantity-only} answers with the chargeable
 * quantity and without money.
 */
@Meaning("A rate card")
public record Card(
    @Meaning("The codes of its lanes; any lane where absent") List<String> lanes,
    @Meaning("When it applies; always where absent") @Nullable Condition when,
    @Meaning("Its bands, from zero, without hole or overlap") List<Band> bands,
    @Meaning("Why it has no public rate: a quote is refused with this") @Nullable String noRate,
    @Meaning(
            "Why it has no public rate: the quantity is answered, the amount is not, and this says"
                + " so")
        @Nullable String quantityOnly) {

  public Card {
    lanes = List.copyOf(lanes);
    bands = List.copyOf(bands);
    int stated = (bands.isEmpty() ? 0 : 1) + (noRate == null ? 0 : 1);
    if (stated + (quantityOnly == null ? 0 : 1) != 1) {
      throw new IllegalArgumentException("a rate card has one of bands, no-rate and quantity-only");
    }
  }
}
