/** Stories about what may be stated of an order, and what is refused. */
@NullMarked
package org.entrepot.rulebook.facts;

import org.jspecify.annotations.NullMarked;
