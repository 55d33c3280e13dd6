/** How orders become facts of rules. */
@NullMarked
package org.entrepot.replay.rules;

import org.jspecify.annotations.NullMarked;
