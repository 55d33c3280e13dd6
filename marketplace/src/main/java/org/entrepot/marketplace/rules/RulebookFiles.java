package org.entrepot.marketplace.rules;

import java.nio.file.Path;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the rulebook's files are.
 *
 * @param folder {@code rulebooks/} of the project where nothing else is said
 */
@ConfigurationProperties("entrepot.rulebooks")
record RulebookFiles(@Nullable Path folder) {

  Path root() {
    return folder == null ? ProjectRoot.path().resolve("rulebooks") : folder;
  }
}
