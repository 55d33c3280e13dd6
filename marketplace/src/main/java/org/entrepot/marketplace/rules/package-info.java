/**
 * The rulebook in force, and its pages: the timeline, editions, differences, worked cases, curves
 * and calculators. Other modules compute through {@link Rules}.
 */
@ApplicationModule(allowedDependencies = {"security", "wording"})
@NullMarked
package org.entrepot.marketplace.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
