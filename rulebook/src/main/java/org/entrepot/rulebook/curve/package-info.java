/** Piecewise straight lines: what a rule charges over a price or a volume, and where it jumps. */
@NullMarked
package org.entrepot.rulebook.curve;

import org.jspecify.annotations.NullMarked;
