/** Tests of reading references. */
@NullMarked
package org.entrepot.classification.references;

import org.jspecify.annotations.NullMarked;
