/** Descriptions taken apart into words that can be compared. */
@NullMarked
package org.entrepot.classification.words;

import org.jspecify.annotations.NullMarked;
