/**
 * Past orders restated under other editions, in the browser and over HTTP: data sets, the runs that
 * compute them, their results and their pages.
 */
@ApplicationModule(allowedDependencies = {"data", "security", "rules", "rules::json", "wording"})
@NullMarked
package org.entrepot.marketplace.restatements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
