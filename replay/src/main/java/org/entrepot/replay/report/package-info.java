/** A restatement as one page that needs nothing else: to be read, printed, signed and sent. */
@NullMarked
package org.entrepot.replay.report;

import org.jspecify.annotations.NullMarked;
