/** JSON as it is written: for programs that read answers, and for editors that read schemas. */
@NullMarked
package org.entrepot.rulebook.json;

import org.jspecify.annotations.NullMarked;
