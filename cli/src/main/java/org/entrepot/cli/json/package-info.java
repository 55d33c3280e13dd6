/** Answers of rules as JSON: values, outcomes, refusals and editions, for programs. */
@NullMarked
package org.entrepot.cli.json;

import org.jspecify.annotations.NullMarked;
