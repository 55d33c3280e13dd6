package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.working.Payer;
import org.jspecify.annotations.Nullable;

/** A charge of which nothing is public, not even whether it is made: the bill is without it. */
@Meaning("A charge that may be made and is not public")
public record UnknownCharge(
    @Meaning("Stable name on statements") String code,
    @Meaning("What statements call it") String label,
    @Meaning("When it may be made; always where absent") @Nullable Condition when,
    @Meaning("Who would bear it; the seller where absent") @Nullable Payer payer,
    @Meaning("yes where a refund would not give it back") @Nullable Boolean keptOnRefund,
    @Meaning("What a reader of the bill must know") String notPublic)
    implements Charge {}
