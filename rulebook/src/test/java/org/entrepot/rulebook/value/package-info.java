/** Values and the text that files write them as. */
@NullMarked
package org.entrepot.rulebook.value;

import org.jspecify.annotations.NullMarked;
