/** One rule over all orders: its two pinned editions, the facts that it asks for, what it finds. */
@NullMarked
package org.entrepot.replay.rules;

import org.jspecify.annotations.NullMarked;
