/** Sums over a part of the orders as bytes, to be put together elsewhere, in any order. */
@NullMarked
package org.entrepot.replay.partial;

import org.jspecify.annotations.NullMarked;
