/** Files become a rulebook or faults, told as stories. */
@NullMarked
package org.entrepot.rulebook.reading;

import org.jspecify.annotations.NullMarked;
