/** Published exchange rates, read from files. */
@NullMarked
package org.entrepot.replay.rates;

import org.jspecify.annotations.NullMarked;
