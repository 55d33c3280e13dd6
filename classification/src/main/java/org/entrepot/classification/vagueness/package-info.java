/** Descriptions that could be anything, and the question that would settle them. */
@NullMarked
package org.entrepot.classification.vagueness;

import org.jspecify.annotations.NullMarked;
