/** Taxes on a sale or an import: what is taxed, at what rate, in what order. */
@NullMarked
package org.entrepot.rulebook.tax;

import org.jspecify.annotations.NullMarked;
