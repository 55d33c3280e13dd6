/** Restatements over HTTP, for programs of operators. */
@NullMarked
package org.entrepot.marketplace.restatements.http;

import org.jspecify.annotations.NullMarked;
