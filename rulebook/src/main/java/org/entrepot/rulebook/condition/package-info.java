/**
 * Conditions as data: a small sealed vocabulary of predicates, every failing part of which has a
 * name.
 */
@NullMarked
package org.entrepot.rulebook.condition;

import org.jspecify.annotations.NullMarked;
