package org.entrepot.rulebook.reading;

import org.entrepot.rulebook.reading.yaml.Written;

/**
 * A rulebook file that stands inside another file.
 *
 * @param shown the other file, as faults call it
 * @param path the path that it would have below a rulebook's folder, which names its subject
 */
public record InlineFile(String shown, String path, Written written) {}
