/**
 * Restatements as jobs: asked for, queued, computed one after the other by a bounded worker, and
 * kept with their results.
 */
@NullMarked
package org.entrepot.marketplace.restatements.runs;

import org.jspecify.annotations.NullMarked;
