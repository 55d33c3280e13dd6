/** Stories of buyers, sellers and operators, told from outside the running application. */
@NullMarked
package org.entrepot.journeys;

import org.jspecify.annotations.NullMarked;
