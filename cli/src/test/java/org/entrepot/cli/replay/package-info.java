/** Tests of how a replay is shown. */
@NullMarked
package org.entrepot.cli.replay;

import org.jspecify.annotations.NullMarked;
