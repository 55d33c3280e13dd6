/** Tests of what sums up lines, sellers and weeks. */
@NullMarked
package org.entrepot.replay.folds;

import org.jspecify.annotations.NullMarked;
