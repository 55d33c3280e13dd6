/**
 * {@code entrepot replay}: past orders under another edition, as a summary that a manager reads.
 */
@NullMarked
package org.entrepot.cli.replay;

import org.jspecify.annotations.NullMarked;
