/** Tests of countries. */
@NullMarked
package org.entrepot.rulebook.place;

import org.jspecify.annotations.NullMarked;
