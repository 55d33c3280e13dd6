/** Stories of the command line: what is typed, what is answered, how it ends. */
@NullMarked
package org.entrepot.cli;

import org.jspecify.annotations.NullMarked;
