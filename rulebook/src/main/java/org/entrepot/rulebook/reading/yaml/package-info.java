/** The text of a YAML file as a tree of which every part knows its line and column. */
@NullMarked
package org.entrepot.rulebook.reading.yaml;

import org.jspecify.annotations.NullMarked;
