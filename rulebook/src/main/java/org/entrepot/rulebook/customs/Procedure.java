package org.entrepot.rulebook.customs;

import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A way through customs: which consignments, what duty, when tax is taken, and who accounts for it.
 */
@Meaning("A way through customs")
public record Procedure(
    @Meaning("Its name, in words") String name,
    @Meaning("Which consignments; all that are left where absent") @Nullable Condition when,
    @Meaning("The duty") DutyTreatment duty,
    @Meaning("Whether tax is due, at the sale or at import") TaxPoint tax,
    @Meaning("Who accounts for the tax") Accountable accountable,
    @Meaning("What a reader must know") @Nullable String note) {

  /** When tax is taken. */
  public enum TaxPoint {
    NONE,
    AT_SALE,
    AT_IMPORT
  }

  /** Who owes the authority. */
  public enum Accountable {
    NOBODY,
    SELLER,
    MARKETPLACE,
    CARRIER,
    IMPORTER
  }
}
