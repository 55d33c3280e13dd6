package org.entrepot.cli.asking;

import java.time.Instant;
import java.time.ZoneId;
import org.entrepot.rulebook.book.Subject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what was known when a rule is asked. */
public final class KnownAtOption {
  @Option(
      names = "--known-at",
      paramLabel = "TIME",
      description = "By what was recorded at that time (default: by all that is known).")
  private @Nullable String knownAt;

  /** The instant meant, in a subject's zone; null for all that is known. */
  public @Nullable Instant in(ZoneId zone) {
    return knownAt == null ? null : new When("--known-at", knownAt).in(zone);
  }

  /** The subject as known then. */
  public <B> DatedSubject<B> dated(Subject<B> subject) {
    return new DatedSubject<>(subject, in(subject.zone()));
  }
}
