/** Duty expressions, read and computed. */
@NullMarked
package org.entrepot.rulebook.duty;

import org.jspecify.annotations.NullMarked;
