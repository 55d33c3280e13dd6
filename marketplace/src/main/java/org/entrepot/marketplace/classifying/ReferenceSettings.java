package org.entrepot.marketplace.classifying;

import java.nio.file.Path;
import org.entrepot.classification.references.Opened;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where references are read.
 *
 * @param references their folder; {@code tariff} in the folder of data where nothing else is said
 * @param data the folder of data; the one beside the project where nothing else is said
 */
@ConfigurationProperties("entrepot")
record ReferenceSettings(@Nullable Path references, @Nullable String data) {

  Path folder() {
    return references == null ? Opened.usual(data, null, ProjectRoot.path()) : references;
  }
}
