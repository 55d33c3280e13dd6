/** Tests of words. */
@NullMarked
package org.entrepot.classification.words;

import org.jspecify.annotations.NullMarked;
