/**
 * The PostgreSQL that {@code serve} brings along (durable settings, private files, one owner at a
 * time) and the migrations, one folder and one schema for each module. Knows no module but {@code
 * data}.
 */
@ApplicationModule(allowedDependencies = "data")
@NullMarked
package org.entrepot.marketplace.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
