/** Entrepôt's own layout of past orders: one table of order lines. */
@NullMarked
package org.entrepot.replay.nativeorders;

import org.jspecify.annotations.NullMarked;
