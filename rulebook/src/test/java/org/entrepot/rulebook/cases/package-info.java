/** Case files, run and told as stories. */
@NullMarked
package org.entrepot.rulebook.cases;

import org.jspecify.annotations.NullMarked;
