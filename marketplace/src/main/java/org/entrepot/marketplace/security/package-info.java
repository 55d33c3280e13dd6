/**
 * Who may call what: every endpoint states its audience with {@code @OpenTo}, and without a
 * statement it is closed to all. Also the headers and the rate limit of every answer.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entrepot.marketplace.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
