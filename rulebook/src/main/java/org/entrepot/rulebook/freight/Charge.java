package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.working.Payer;
import org.jspecify.annotations.Nullable;

/** One charge of a freight tariff; each becomes one line of the bill for each parcel. */
@Meaning("One charge: by a rate card, a fixed amount, a share of something, or not public")
public sealed interface Charge permits CardCharge, FixedCharge, ShareCharge, UnknownCharge {

  /** Stable name on statements. */
  String code();

  String label();

  /** When it is charged; always where null. */
  @Nullable Condition when();

  @Nullable Payer payer();

  @Nullable Boolean keptOnRefund();

  /** The seller where the edition does not say. */
  default Payer bornBy() {
    Payer stated = payer();
    return stated == null ? Payer.SELLER : stated;
  }

  default boolean reversible() {
    return !Boolean.TRUE.equals(keptOnRefund());
  }
}
