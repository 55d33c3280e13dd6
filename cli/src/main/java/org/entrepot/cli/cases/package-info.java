/** {@code entrepot cases}: runs worked cases and shows where the rulebook differs from them. */
@NullMarked
package org.entrepot.cli.cases;

import org.jspecify.annotations.NullMarked;
