package org.entrepot.rulebook.reading;

import org.entrepot.rulebook.reading.yaml.Written;

/**
 * A rulebook file as written.
 *
 * @param shown how faults call the file
 * @param path its path below the rulebook's folder, with {@code /}, which names the subject
 */
public record RulebookFile(String shown, String path, Written written) {}
