/** Sentences of the report by themselves. */
@NullMarked
package org.entrepot.replay.report;

import org.jspecify.annotations.NullMarked;
