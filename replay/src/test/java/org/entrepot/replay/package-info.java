/** Stories of replays, from files of orders to a restatement. */
@NullMarked
package org.entrepot.replay;

import org.jspecify.annotations.NullMarked;
