/**
 * The buyer's legal right to send goods back: how long, from when, and for what it does not hold.
 */
@NullMarked
package org.entrepot.rulebook.withdrawal;

import org.jspecify.annotations.NullMarked;
