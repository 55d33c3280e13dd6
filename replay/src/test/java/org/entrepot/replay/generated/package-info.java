/** Tests of generated orders. */
@NullMarked
package org.entrepot.replay.generated;

import org.jspecify.annotations.NullMarked;
