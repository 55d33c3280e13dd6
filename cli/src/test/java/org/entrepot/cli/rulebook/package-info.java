/** What {@code rulebook} prints, read back. */
@NullMarked
package org.entrepot.cli.rulebook;

import org.jspecify.annotations.NullMarked;
