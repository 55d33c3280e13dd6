/** Files become a rulebook, whole or not at all: every fault is named with its line and rule. */
@NullMarked
package org.entrepot.rulebook.reading;

import org.jspecify.annotations.NullMarked;
