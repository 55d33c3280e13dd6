/** Landed-cost quotes for programs. */
@NullMarked
package org.entrepot.marketplace.quotes.http;

import org.jspecify.annotations.NullMarked;
