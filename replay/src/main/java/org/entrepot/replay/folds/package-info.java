/**
 * Sums over orders: each takes them one by one, in any order, and holds no more than its groups.
 */
@NullMarked
package org.entrepot.replay.folds;

import org.jspecify.annotations.NullMarked;
