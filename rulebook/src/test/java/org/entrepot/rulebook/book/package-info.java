/** Tests of the rulebook as a whole: how two editions are compared in words. */
@NullMarked
package org.entrepot.rulebook.book;

import org.jspecify.annotations.NullMarked;
