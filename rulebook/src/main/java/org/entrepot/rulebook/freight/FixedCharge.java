package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A fixed amount per parcel. */
@Meaning("A fixed amount per parcel")
public record FixedCharge(
    @Meaning("Stable name on statements") String code,
    @Meaning("What statements call it") String label,
    @Meaning("When it is charged; always where absent") @Nullable Condition when,
    @Meaning("Who bears it; the seller where absent") @Nullable Payer payer,
    @Meaning("yes where a refund does not give it back") @Nullable Boolean keptOnRefund,
    @Meaning("The amount") BigMoney fixed)
    implements Charge {}
