/** Makes the variants that a comparison tries: dates, drafts, and a parameter that is varied. */
@NullMarked
package org.entrepot.replay.variants;

import org.jspecify.annotations.NullMarked;
