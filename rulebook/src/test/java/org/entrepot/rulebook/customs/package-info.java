/** Stories and properties of duties. */
@NullMarked
package org.entrepot.rulebook.customs;

import org.jspecify.annotations.NullMarked;
