/** A parcel is filled in, and its receipts build up. */
@NullMarked
package org.entrepot.journeys.quoting;

import org.jspecify.annotations.NullMarked;
