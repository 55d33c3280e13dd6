/**
 * {@code entrepot rulebook …}: what is in force, what changes, where the cliffs are, what is wrong.
 */
@NullMarked
package org.entrepot.cli.rulebook;

import org.jspecify.annotations.NullMarked;
