/**
 * Charges on an order: any number of lines per unit, line, SKU or order, by rate, fixed amount and
 * band, with floors and caps, and their reversal.
 */
@NullMarked
package org.entrepot.rulebook.fees;

import org.jspecify.annotations.NullMarked;
