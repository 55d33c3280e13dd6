/** What whoever runs the marketplace may rely on: restarts, crashes, stopping, one at a time. */
@NullMarked
package org.entrepot.journeys.serving;

import org.jspecify.annotations.NullMarked;
