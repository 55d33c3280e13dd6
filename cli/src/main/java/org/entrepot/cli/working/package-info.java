/** Outcomes for people: the bill, the verdicts, the notes, and the working behind them. */
@NullMarked
package org.entrepot.cli.working;

import org.jspecify.annotations.NullMarked;
