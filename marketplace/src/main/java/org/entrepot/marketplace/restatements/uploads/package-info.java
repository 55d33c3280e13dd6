/**
 * Files from outside: received into a private folder, judged by what they hold and not by what they
 * claim to be, kept whole or not at all.
 */
@NullMarked
package org.entrepot.marketplace.restatements.uploads;

import org.jspecify.annotations.NullMarked;
