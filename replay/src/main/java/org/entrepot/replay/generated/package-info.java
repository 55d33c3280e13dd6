/** Orders that nobody placed, of a believable shape, for trying out and for measuring. */
@NullMarked
package org.entrepot.replay.generated;

import org.jspecify.annotations.NullMarked;
