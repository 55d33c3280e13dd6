/** Lines as columns, their words, and how they are brought together. */
@NullMarked
package org.entrepot.replay.orders;

import org.jspecify.annotations.NullMarked;
