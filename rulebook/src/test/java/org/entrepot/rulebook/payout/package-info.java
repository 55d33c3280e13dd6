/** Stories and properties of payouts. */
@NullMarked
package org.entrepot.rulebook.payout;

import org.jspecify.annotations.NullMarked;
