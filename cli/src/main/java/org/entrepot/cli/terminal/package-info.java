/** How text reaches a person: width, colour, tables and bars; nothing here knows of rules. */
@NullMarked
package org.entrepot.cli.terminal;

import org.jspecify.annotations.NullMarked;
