/** Stories and properties of access rules. */
@NullMarked
package org.entrepot.rulebook.access;

import org.jspecify.annotations.NullMarked;
