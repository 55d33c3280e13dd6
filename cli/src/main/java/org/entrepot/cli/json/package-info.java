/** Answers for programs: a JSON value that is built, then written in one form. */
@NullMarked
package org.entrepot.cli.json;

import org.jspecify.annotations.NullMarked;
