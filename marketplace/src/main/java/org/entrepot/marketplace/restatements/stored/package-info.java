/** The form in which requests and results are written to the database as documents. */
@NullMarked
package org.entrepot.marketplace.restatements.stored;

import org.jspecify.annotations.NullMarked;
