/**
 * The steps of a computation as data: what, base, rate, amount, edition. Pages only render them.
 */
@NullMarked
package org.entrepot.rulebook.working;

import org.jspecify.annotations.NullMarked;
