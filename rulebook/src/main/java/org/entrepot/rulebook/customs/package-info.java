/** What customs does with a consignment: its value, the procedure it falls under, and its duty. */
@NullMarked
package org.entrepot.rulebook.customs;

import org.jspecify.annotations.NullMarked;
