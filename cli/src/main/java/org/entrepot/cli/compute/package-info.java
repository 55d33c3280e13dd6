/** {@code entrepot compute}: one computation of any family, by facts given on the command line. */
@NullMarked
package org.entrepot.cli.compute;

import org.jspecify.annotations.NullMarked;
