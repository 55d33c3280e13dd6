/**
 * Past orders that can be restated: folders that are listed, a demo of the product's own, and what
 * operators uploaded.
 */
@NullMarked
package org.entrepot.marketplace.restatements.datasets;

import org.jspecify.annotations.NullMarked;
