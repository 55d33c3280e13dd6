/** Tables in files, row by row: CSV as RFC 4180 describes it, plain or gzip, and Parquet. */
@NullMarked
package org.entrepot.replay.table;

import org.jspecify.annotations.NullMarked;
