/** The command line: reads arguments, asks the rulebook and replay, prints. */
@NullMarked
package org.entrepot.cli;

import org.jspecify.annotations.NullMarked;
