/**
 * How values, days and times are written for the reader of a page, by the reader's own language.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entrepot.marketplace.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
