package org.entrepot.marketplace.restatements.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are computed.
 *
 * @param workers how many at the same time; each holds the orders of one data set in memory
 * @param mostQueued how many may wait
 */
@ConfigurationProperties("entrepot.restatements")
record RunSettings(@DefaultValue("1") int workers, @DefaultValue("50") int mostQueued) {}
