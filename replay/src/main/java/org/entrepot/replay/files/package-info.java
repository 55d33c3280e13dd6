/** The files of a restatement: lines, sellers, standings, errors, summary. */
@NullMarked
package org.entrepot.replay.files;

import org.jspecify.annotations.NullMarked;
