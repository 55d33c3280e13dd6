/** Who may sign in, and how: today the operator, by password or by a link that works once. */
@ApplicationModule(allowedDependencies = {"data", "security"})
@NullMarked
package org.entrepot.marketplace.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
