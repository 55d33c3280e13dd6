/** Editions compiled to arrays of numbers: the same figures, without an object for each. */
@NullMarked
package org.entrepot.rulebook.kernel;

import org.jspecify.annotations.NullMarked;
