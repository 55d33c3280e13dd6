/**
 * The rulebook over HTTP, for programs: the same answers as the calculators and the command line.
 */
@NullMarked
package org.entrepot.marketplace.rules.http;

import org.jspecify.annotations.NullMarked;
