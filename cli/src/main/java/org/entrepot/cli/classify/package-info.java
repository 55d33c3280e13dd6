/** What a seller calls an item, and the HS codes that it may have. */
@NullMarked
package org.entrepot.cli.classify;

import org.jspecify.annotations.NullMarked;
