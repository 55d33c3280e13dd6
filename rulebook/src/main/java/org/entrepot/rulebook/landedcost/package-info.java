/**
 * What a parcel really costs at its destination: access, customs, tax and fees put together in
 * reading order, every step explained, dated and sourced.
 */
@NullMarked
package org.entrepot.rulebook.landedcost;

import org.jspecify.annotations.NullMarked;
