/** Stories of money. */
@NullMarked
package org.entrepot.rulebook.money;

import org.jspecify.annotations.NullMarked;
