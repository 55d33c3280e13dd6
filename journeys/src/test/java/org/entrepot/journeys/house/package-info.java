/** How the house is built: which floor may lean on which, and what is not allowed anywhere. */
@NullMarked
package org.entrepot.journeys.house;

import org.jspecify.annotations.NullMarked;
