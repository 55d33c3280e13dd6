/** Past orders from files, computed under one edition and under another. */
@NullMarked
package org.entrepot.replay;

import org.jspecify.annotations.NullMarked;
