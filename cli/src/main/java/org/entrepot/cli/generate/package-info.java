/** {@code generate}: orders to try things out on. */
@NullMarked
package org.entrepot.cli.generate;

import org.jspecify.annotations.NullMarked;
