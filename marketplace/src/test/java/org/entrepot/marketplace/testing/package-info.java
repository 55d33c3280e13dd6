/** What tests of the application stand on: a real database for each context. */
@NullMarked
package org.entrepot.marketplace.testing;

import org.jspecify.annotations.NullMarked;
