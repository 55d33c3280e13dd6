/** The folder of known descriptions and texts that codes are learned from. */
@NullMarked
package org.entrepot.classification.references;

import org.jspecify.annotations.NullMarked;
