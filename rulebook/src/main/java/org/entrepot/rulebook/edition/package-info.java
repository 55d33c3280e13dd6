/** An effective period, its source, and choosing the edition in force at an instant. */
@NullMarked
package org.entrepot.rulebook.edition;

import org.jspecify.annotations.NullMarked;
