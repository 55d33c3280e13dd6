/** {@code entrepot quote}: what a parcel really costs at its destination. */
@NullMarked
package org.entrepot.cli.quote;

import org.jspecify.annotations.NullMarked;
