/** Tests of classification, on invented references, and on the real ones where they are there. */
@NullMarked
package org.entrepot.classification;

import org.jspecify.annotations.NullMarked;
