/** Stories of standards, points and badges. */
@NullMarked
package org.entrepot.rulebook.standards;

import org.jspecify.annotations.NullMarked;
