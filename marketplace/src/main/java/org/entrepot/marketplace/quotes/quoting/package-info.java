/** What is asked, and what came of it at each destination. */
@NullMarked
package org.entrepot.marketplace.quotes.quoting;

import org.jspecify.annotations.NullMarked;
