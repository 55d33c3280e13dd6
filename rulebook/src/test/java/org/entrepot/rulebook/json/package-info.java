/** Stories about JSON. */
@NullMarked
package org.entrepot.rulebook.json;

import org.jspecify.annotations.NullMarked;
