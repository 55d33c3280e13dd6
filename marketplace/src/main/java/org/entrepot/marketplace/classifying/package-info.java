/**
 * HS codes that goods may have, from how their seller describes them, for programs and for pages.
 * Other modules ask {@link Classifying}; it keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"rules::json", "security"})
@NullMarked
package org.entrepot.marketplace.classifying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
