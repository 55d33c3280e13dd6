/** Tests of the arithmetic that kernels share. */
@NullMarked
package org.entrepot.rulebook.kernel;

import org.jspecify.annotations.NullMarked;
