/** Facts, times and problems as JSON, for every interface that computes by the rulebook. */
@NamedInterface("json")
@NullMarked
package org.entrepot.marketplace.rules.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
