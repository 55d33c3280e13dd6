/**
 * The pages of the rulebook: what a reader sees of the rules, from the timeline to a calculator.
 */
@NullMarked
package org.entrepot.marketplace.rules.pages;

import org.jspecify.annotations.NullMarked;
