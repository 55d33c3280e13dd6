/**
 * The data directory: everything that must survive a restart, private to its owner and claimed by
 * one running application at a time. Knows no module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entrepot.marketplace.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
