package org.entrepot.rulebook.working;

import org.entrepot.rulebook.edition.EditionRef;

/**
 * A charge that an edition makes, or may make, and whose figure is not public: the bill is without
 * it, and no total holds it. It is not zero; who compares two bills leaves its code out of both.
 *
 * @param code stable across editions, as that of a {@link ChargeLine}
 * @param on what it would be charged for: the order line's id, or {@code order}
 * @param why what is not known, in the edition's own words
 */
public record NotPublic(
    String code, String label, String on, Payer payer, String why, EditionRef edition) {}
