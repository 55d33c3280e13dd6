/**
 * Stories of buyers, sellers and operators, told from outside the running application: by a real
 * browser, over HTTP, on the command line.
 */
@NullMarked
package org.entrepot.journeys;

import org.jspecify.annotations.NullMarked;
