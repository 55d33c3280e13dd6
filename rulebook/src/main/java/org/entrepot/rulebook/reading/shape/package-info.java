/**
 * The shape of a type as files write it, taken once from its records: what binds a file to the type
 * and what the JSON Schema is made of.
 */
@NullMarked
package org.entrepot.rulebook.reading.shape;

import org.jspecify.annotations.NullMarked;
