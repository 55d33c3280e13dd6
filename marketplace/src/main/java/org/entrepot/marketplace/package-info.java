/** The application: a modular monolith whose modules are the packages directly below this one. */
@NullMarked
package org.entrepot.marketplace;

import org.jspecify.annotations.NullMarked;
