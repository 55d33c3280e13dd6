/** The fee on returns above a category's threshold: which units pay, when, and how much. */
@NullMarked
package org.entrepot.rulebook.returnsfee;

import org.jspecify.annotations.NullMarked;
