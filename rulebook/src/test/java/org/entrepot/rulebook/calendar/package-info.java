/** Stories of working days, deadlines and cut-offs. */
@NullMarked
package org.entrepot.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
