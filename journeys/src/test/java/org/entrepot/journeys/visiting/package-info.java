/** Coming to the marketplace for the first time, and signing in. */
@NullMarked
package org.entrepot.journeys.visiting;

import org.jspecify.annotations.NullMarked;
