package org.entrepot.cli.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the figures were read. */
final class SourceOptions {

  @Option(
      names = "--source",
      paramLabel = "TITLE",
      required = true,
      description = "Title of the page, decree or file that it comes from.")
  private String title;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      defaultValue = "not stated",
      description = "Who published it (default: ${DEFAULT-VALUE}).")
  private String publisher;

  @Option(names = "--source-date", paramLabel = "DAY", description = "When it was published.")
  private @Nullable LocalDate day;

  @Option(names = "--url", paramLabel = "URL", description = "Where it can be read.")
  private @Nullable String url;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  SourceOptions() {}

  String title() {
    return title;
  }

  String publisher() {
    return publisher;
  }

  @Nullable LocalDate day() {
    return day;
  }

  @Nullable String url() {
    return url;
  }
}
