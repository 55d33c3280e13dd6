/** The native layout against its documentation. */
@NullMarked
package org.entrepot.replay.nativeorders;

import org.jspecify.annotations.NullMarked;
