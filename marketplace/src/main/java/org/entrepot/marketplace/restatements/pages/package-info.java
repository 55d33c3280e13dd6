/** The pages of restatements, all of them for operators. */
@NullMarked
package org.entrepot.marketplace.restatements.pages;

import org.jspecify.annotations.NullMarked;
