/** Tables, bars and figures as they reach a terminal. */
@NullMarked
package org.entrepot.cli.terminal;

import org.jspecify.annotations.NullMarked;
