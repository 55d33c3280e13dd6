/** Carriers’ services that prepay duties: what they take where, and what they must be told. */
@NullMarked
package org.entrepot.rulebook.prepaid;

import org.jspecify.annotations.NullMarked;
