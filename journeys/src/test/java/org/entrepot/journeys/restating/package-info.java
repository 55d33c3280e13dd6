/** Past orders are restated in a browser. */
@NullMarked
package org.entrepot.journeys.restating;

import org.jspecify.annotations.NullMarked;
