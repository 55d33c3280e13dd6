package org.entrepot.marketplace.restatements.datasets;

import java.nio.file.Path;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where data sets of this machine are looked for: each folder in it that has a known layout is
 * listed.
 *
 * @param data {@code ../shared/data} beside the project where nothing else is said
 */
@ConfigurationProperties("entrepot")
record DataSetFolders(@Nullable Path data) {

  Path besideTheProject() {
    return data == null
        ? ProjectRoot.path().resolveSibling("shared").resolve("data").normalize()
        : data;
  }
}
