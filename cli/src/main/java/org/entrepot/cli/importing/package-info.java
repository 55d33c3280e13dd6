/** {@code entrepot import}: published files become dated editions of the rulebooks. */
@NullMarked
package org.entrepot.cli.importing;

import org.jspecify.annotations.NullMarked;
