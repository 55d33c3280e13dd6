/** JSON as programs read it. */
@NullMarked
package org.entrepot.cli.json;

import org.jspecify.annotations.NullMarked;
