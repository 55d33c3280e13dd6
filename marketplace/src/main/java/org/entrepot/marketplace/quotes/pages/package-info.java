/** The page on which a parcel is filled in and its receipts build up. */
@NullMarked
package org.entrepot.marketplace.quotes.pages;

import org.jspecify.annotations.NullMarked;
