/** The values of an edition for a reader: sentences, tables and formulas instead of fields. */
@NullMarked
package org.entrepot.marketplace.rules.values;

import org.jspecify.annotations.NullMarked;
