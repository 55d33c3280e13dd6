/** The command line asked through the project's launcher, from a shell. */
@NullMarked
package org.entrepot.journeys.asking;

import org.jspecify.annotations.NullMarked;
