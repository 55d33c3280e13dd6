/** The command that starts the marketplace, which a higher floor provides as a {@code Server}. */
@NullMarked
package org.entrepot.cli.serve;

import org.jspecify.annotations.NullMarked;
