/**
 * Business days and cut-offs: which days are worked, deadlines in working days, and the wall-clock
 * time until which an order is taken.
 */
@NullMarked
package org.entrepot.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
