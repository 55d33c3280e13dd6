/** Tests of the files that replays write. */
@NullMarked
package org.entrepot.replay.output;

import org.jspecify.annotations.NullMarked;
