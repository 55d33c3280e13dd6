/** Imports the public data set of the marketplace Olist. */
@NullMarked
package org.entrepot.replay.olist;

import org.jspecify.annotations.NullMarked;
