/** Reading the rulebook: from the timeline to a difference, a curve, a figure and its working. */
@NullMarked
package org.entrepot.journeys.rules;

import org.jspecify.annotations.NullMarked;
