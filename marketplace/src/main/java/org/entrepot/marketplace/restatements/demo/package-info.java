/**
 * Past orders of nobody, made from a seed, so that a newcomer has something to restate at once.
 * What they look like is data: {@code demo/orders.yaml}.
 */
@NullMarked
package org.entrepot.marketplace.restatements.demo;

import org.jspecify.annotations.NullMarked;
