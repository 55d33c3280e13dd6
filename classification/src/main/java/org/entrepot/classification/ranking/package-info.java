/** Evidence for codes, gathered from known descriptions and weighed into a probability. */
@NullMarked
package org.entrepot.classification.ranking;

import org.jspecify.annotations.NullMarked;
