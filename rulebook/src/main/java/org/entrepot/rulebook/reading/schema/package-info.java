/**
 * JSON Schemas, made of the same shapes that bind the files, so that editors complete and check.
 */
@NullMarked
package org.entrepot.rulebook.reading.schema;

import org.jspecify.annotations.NullMarked;
