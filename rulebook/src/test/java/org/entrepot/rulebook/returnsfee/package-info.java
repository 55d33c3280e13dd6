/** Properties of the fee on returns. */
@NullMarked
package org.entrepot.rulebook.returnsfee;

import org.jspecify.annotations.NullMarked;
