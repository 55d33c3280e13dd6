/** The codes of the Harmonized System, their names and how they nest. */
@NullMarked
package org.entrepot.classification.nomenclature;

import org.jspecify.annotations.NullMarked;
