/**
 * From what a person or a program fills in to a request that can be computed, or to every reason
 * why it cannot, each beside its field.
 */
@NullMarked
package org.entrepot.marketplace.restatements.asking;

import org.jspecify.annotations.NullMarked;
