/** Tests of the size and weight of parcels. */
@NullMarked
package org.entrepot.rulebook.parcel;

import org.jspecify.annotations.NullMarked;
