/** Past orders as columns, the layouts that they are read from, and the rows that are bad. */
@NullMarked
package org.entrepot.replay.orders;

import org.jspecify.annotations.NullMarked;
