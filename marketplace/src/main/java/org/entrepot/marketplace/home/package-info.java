/** The first page: what this is and where everything else is found. */
@ApplicationModule(allowedDependencies = "security")
@NullMarked
package org.entrepot.marketplace.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
