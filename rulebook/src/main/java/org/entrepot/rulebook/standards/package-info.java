/**
 * What a marketplace expects of its sellers: deadlines, rates over a window against a limit, points
 * with their tiers, and badges by returns.
 */
@NullMarked
package org.entrepot.rulebook.standards;

import org.jspecify.annotations.NullMarked;
