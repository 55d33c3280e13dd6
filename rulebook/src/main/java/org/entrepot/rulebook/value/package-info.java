/** The kinds of value that facts, rules and workings are made of, each with its unit. */
@NullMarked
package org.entrepot.rulebook.value;

import org.jspecify.annotations.NullMarked;
