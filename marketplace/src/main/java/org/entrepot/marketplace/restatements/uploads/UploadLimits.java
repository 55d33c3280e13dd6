package org.entrepot.marketplace.restatements.uploads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one upload may hold.
 *
 * @param mostFiles files of one upload, those inside its archives included
 * @param mostUnpacked bytes of all files together, unpacked
 * @param mostTimesPacked how many times its packed size a file may have; small files are let be
 * @param longestHeader bytes of a table's first line
 * @param longestLine bytes of any other line
 */
@ConfigurationProperties("entrepot.uploads")
public record UploadLimits(
    @DefaultValue("64") int mostFiles,
    @DefaultValue("4GB") DataSize mostUnpacked,
    @DefaultValue("200") int mostTimesPacked,
    @DefaultValue("64KB") DataSize longestHeader,
    @DefaultValue("1MB") DataSize longestLine) {}
