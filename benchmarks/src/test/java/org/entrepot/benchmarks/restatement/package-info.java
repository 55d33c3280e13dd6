/** Tests that what is measured is one and the same. */
@NullMarked
package org.entrepot.benchmarks.restatement;

import org.jspecify.annotations.NullMarked;
