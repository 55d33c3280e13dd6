/**
 * Worked cases as files: which subject, when, given which facts, what is expected, and what a
 * rulebook makes of it.
 */
@NullMarked
package org.entrepot.rulebook.cases;

import org.jspecify.annotations.NullMarked;
