/** What it costs a seller to be paid often or seldom, and by which channel. */
@NullMarked
package org.entrepot.rulebook.payout;

import org.jspecify.annotations.NullMarked;
