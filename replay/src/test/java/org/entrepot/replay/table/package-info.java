/** Tables as real files have them: whole, odd and damaged. */
@NullMarked
package org.entrepot.replay.table;

import org.jspecify.annotations.NullMarked;
