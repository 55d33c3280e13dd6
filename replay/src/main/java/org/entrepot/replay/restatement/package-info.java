/**
 * What is asked of a replay, and what comes of it: past orders under one edition of each rule and
 * its result.
 */
@NullMarked
package org.entrepot.replay.restatement;

import org.jspecify.annotations.NullMarked;
