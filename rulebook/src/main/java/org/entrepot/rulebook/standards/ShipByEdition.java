package org.entrepot.rulebook.standards;

import java.util.List;
import org.entrepot.rulebook.calendar.Term;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * By when an order must be shipped, and when it is cancelled for want of it. All of them run to the
 * end of their day in the subject's zone.
 *
 * @param shipsWithin counted from the day of the order, or from the next working day where that is
 *     none
 * @param arrangedWithin after the ship-by; an order that is not arranged by then is cancelled; null
 *     where the rule knows no such thing
 * @param scannedWithin after the ship-by; an order that no carrier has scanned by then is cancelled
 */
@Meaning("By when an order must be shipped, and when it is cancelled for want of it")
public record ShipByEdition(
    @Meaning("The calendar whose working days count") SubjectId calendar,
    @Meaning("Layers of the calendar whose days off count as well") List<String> layers,
    @Meaning("Shipped within so long of the order") Value.Measure shipsWithin,
    @Meaning("What a seller of pre-orders may choose instead") @Nullable PreOrder preOrder,
    @Meaning("Cancelled unless arranged within so long after the ship-by")
        Value.@Nullable Measure arrangedWithin,
    @Meaning("Cancelled unless scanned within so long after the ship-by")
        Value.@Nullable Measure scannedWithin) {

  public ShipByEdition {
    layers = List.copyOf(layers);
    new Term(shipsWithin);
    if (arrangedWithin != null) {
      new Term(arrangedWithin);
    }
    if (scannedWithin != null) {
      new Term(scannedWithin);
    }
  }

  /** The choice of a seller of pre-orders, in working days, both ends included. */
  @Meaning("The range that a seller of pre-orders chooses from")
  public record PreOrder(
      @Meaning("At least") Value.Measure atLeast, @Meaning("At most") Value.Measure atMost) {

    public PreOrder {
      boolean sameUnit = atLeast.unit() == atMost.unit();
      new Term(atLeast);
      new Term(atMost);
      if (!sameUnit || atMost.number().compareTo(atLeast.number()) < 0) {
        throw new IllegalArgumentException(
            "a pre-order ships within at-least to at-most, of one unit");
      }
    }

    boolean allows(Value.Measure chosen) {
      return chosen.unit() == atLeast.unit()
          && chosen.number().compareTo(atLeast.number()) >= 0
          && chosen.number().compareTo(atMost.number()) <= 0;
    }
  }
}
