package org.entrepot.marketplace.quotes.quoting;

import org.entrepot.rulebook.facts.Facts;

/**
 * Where a parcel may go.
 *
 * @param country its code of ISO 3166, in capitals
 * @param own facts that hold for this destination only, such as the buyer's region
 */
public record Destination(String country, Facts own) {}
