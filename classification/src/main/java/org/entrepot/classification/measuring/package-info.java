/** How good it is, on descriptions that the index does not hold. */
@NullMarked
package org.entrepot.classification.measuring;

import org.jspecify.annotations.NullMarked;
