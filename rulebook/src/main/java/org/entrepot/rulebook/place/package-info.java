/** Countries, as rules name them. */
@NullMarked
package org.entrepot.rulebook.place;

import org.jspecify.annotations.NullMarked;
