/** Stories and properties of fees. */
@NullMarked
package org.entrepot.rulebook.fees;

import org.jspecify.annotations.NullMarked;
