/** Comma-separated files as RFC 4180 describes them, plain or gzip, read as bytes and strictly. */
@NullMarked
package org.entrepot.replay.csv;

import org.jspecify.annotations.NullMarked;
