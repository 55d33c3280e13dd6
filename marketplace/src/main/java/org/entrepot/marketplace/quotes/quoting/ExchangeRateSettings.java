package org.entrepot.marketplace.quotes.quoting;

import java.nio.file.Path;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where exchange rates are read.
 *
 * @param file a history file of the European Central Bank, CSV or gzip; that of the data beside the
 *     project where nothing else is said
 */
@ConfigurationProperties("entrepot.exchange-rates")
record ExchangeRateSettings(@Nullable Path file) {

  Path besideTheProject() {
    return file == null
        ? ProjectRoot.path()
            .resolveSibling("shared")
            .resolve("data/fx/eurofxref-hist.csv.gz")
            .normalize()
        : file;
  }
}
