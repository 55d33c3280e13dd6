/** Stories and properties of freight. */
@NullMarked
package org.entrepot.rulebook.freight;

import org.jspecify.annotations.NullMarked;
