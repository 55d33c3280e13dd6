/** The HTTP interface of classification. */
@NullMarked
package org.entrepot.marketplace.classifying.http;

import org.jspecify.annotations.NullMarked;
