/** Money beyond arithmetic: splitting without a lost cent, and exchange rates with their day. */
@NullMarked
package org.entrepot.rulebook.money;

import org.jspecify.annotations.NullMarked;
