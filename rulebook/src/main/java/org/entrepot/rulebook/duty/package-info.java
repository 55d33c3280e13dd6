/** Duty expressions as customs tariffs print them: read into types, computed with their working. */
@NullMarked
package org.entrepot.rulebook.duty;

import org.jspecify.annotations.NullMarked;
