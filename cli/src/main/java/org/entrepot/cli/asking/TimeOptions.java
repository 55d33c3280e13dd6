package org.entrepot.cli.asking;

import java.time.Instant;
import java.time.ZoneId;
import org.entrepot.rulebook.book.Subject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When a rule is asked, and by what was known when. */
public final class TimeOptions {
  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When the edition is in force: 2026-03-01, 2026-03-01T12:00 (by the subject's own clock)"
              + " or 2026-03-01T12:00-03:00 (default: now).")
  private @Nullable String at;

  @Mixin private KnownAtOption known;

  private final Instant now;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  TimeOptions(Surroundings surroundings) {
    this.now = surroundings.clock().instant();
  }

  public When at() {
    return new When("--at", at == null ? now.toString() : at);
  }

  /** The subject as known then. */
  public <B> DatedSubject<B> dated(Subject<B> subject) {
    return known.dated(subject);
  }

  /** By what was known when; null for all that is known. */
  public @Nullable Instant knownAt(ZoneId zone) {
    return known.in(zone);
  }
}
