/** What journeys are played on: the running marketplace as its own process, and a browser. */
@NullMarked
package org.entrepot.journeys.stage;

import org.jspecify.annotations.NullMarked;
