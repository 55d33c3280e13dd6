/** Results of restatements in the database: a report read whole, and a table of sellers. */
@NullMarked
package org.entrepot.marketplace.restatements.results;

import org.jspecify.annotations.NullMarked;
