/**
 * Subjects with their timelines, the families that compute them, and the rulebook that holds them
 * all.
 */
@NullMarked
package org.entrepot.rulebook.book;

import org.jspecify.annotations.NullMarked;
