/** Customs tariffs: which duty stands at which code. */
@NullMarked
package org.entrepot.rulebook.tariff;

import org.jspecify.annotations.NullMarked;
