/** Who may send what where: corridor rules with dates, and every reason for a refusal. */
@NullMarked
package org.entrepot.rulebook.access;

import org.jspecify.annotations.NullMarked;
