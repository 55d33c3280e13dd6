/** Micro-benchmarks of the hot paths. */
@NullMarked
package org.entrepot.benchmarks;

import org.jspecify.annotations.NullMarked;
