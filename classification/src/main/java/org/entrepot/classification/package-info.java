/** From a description of goods to the codes of the Harmonized System that it may have: the door. */
@NullMarked
package org.entrepot.classification;

import org.jspecify.annotations.NullMarked;
