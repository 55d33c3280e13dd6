/**
 * A restatement of many orders, measured beside the bare scan of its columns, the equivalent SQL of
 * a database and the equivalent rules of a rule engine, which all must come to the same cent.
 */
@NullMarked
package org.entrepot.benchmarks.restatement;

import org.jspecify.annotations.NullMarked;
