package org.entrepot.marketplace.restatements.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are computed.
 *
 * @param workers how many at the same time; each holds the orders of one data set in memory
 * @param mostQueued how many may wait
 * @param rowsPerSecond how fast each may go, so that it leaves the machine to a shop that runs
 *     beside it; 0 for as fast as it can
 */
@ConfigurationProperties("entrepot.restatements")
record RunSettings(
    @DefaultValue("1") int workers,
    @DefaultValue("50") int mostQueued,
    @DefaultValue("0") long rowsPerSecond) {

  RunSettings {
    if (rowsPerSecond < 0) {
      throw new IllegalArgumentException(
          "entrepot.restatements.rows-per-second: write a number, or 0 for no limit");
    }
  }
}
