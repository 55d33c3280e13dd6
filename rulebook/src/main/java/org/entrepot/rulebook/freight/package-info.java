/** What it costs to move and keep a parcel: rate cards by volume or weight, lanes, surcharges. */
@NullMarked
package org.entrepot.rulebook.freight;

import org.jspecify.annotations.NullMarked;
