/** Files that are written whole or not at all, as CSV, Parquet and JSON. */
@NullMarked
package org.entrepot.replay.output;

import org.jspecify.annotations.NullMarked;
