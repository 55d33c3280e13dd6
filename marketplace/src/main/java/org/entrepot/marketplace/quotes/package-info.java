/**
 * Landed-cost quotes: what a parcel really costs at each of several destinations, over HTTP and on
 * a page. Computes by the rulebook in force and keeps nothing: an address holds a whole quote.
 */
@ApplicationModule(
    allowedDependencies = {"classifying", "rules", "rules::json", "security", "wording"})
@NullMarked
package org.entrepot.marketplace.quotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
