/**
 * Starts and stops the application in order: data directory, database, migrations, web server.
 * Nobody imports it; the command line finds it as a service.
 */
@ApplicationModule(allowedDependencies = {"data", "database", "accounts", "rules"})
@NullMarked
package org.entrepot.marketplace.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
