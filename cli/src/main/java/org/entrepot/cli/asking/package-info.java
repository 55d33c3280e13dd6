/**
 * What commands have in common in how they are asked: where, when, which rulebooks, printed how.
 */
@NullMarked
package org.entrepot.cli.asking;

import org.jspecify.annotations.NullMarked;
