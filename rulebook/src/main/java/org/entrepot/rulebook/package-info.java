/** Every rule of a marketplace as dated, sourced data and a pure function over facts. */
@NullMarked
package org.entrepot.rulebook;

import org.jspecify.annotations.NullMarked;
