/**
 * Past orders computed under one edition of each rule and under another: the request, the work and
 * its result.
 */
@NullMarked
package org.entrepot.replay.restatement;

import org.jspecify.annotations.NullMarked;
