/** Size and weight of parcels, exact, and the weight that a carrier charges for. */
@NullMarked
package org.entrepot.rulebook.parcel;

import org.jspecify.annotations.NullMarked;
