/** Stories and properties of landed cost. */
@NullMarked
package org.entrepot.rulebook.landedcost;

import org.jspecify.annotations.NullMarked;
