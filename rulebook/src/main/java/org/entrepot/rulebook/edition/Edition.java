package org.entrepot.rulebook.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a rule. It has two times: when it is in force ({@code from}, {@code to}:
 * wall clock of the market's zone, half-open) and when it was known ({@code announced} by its
 * publisher, {@code recorded} here). A correction is a new revision of the same start.
 *
 * @param <B> the typed body of the family
 * @param ref subject, start, revision and content hash: what a figure cites
 * @param to where the rule itself ends; absent where only the next edition ends it
 * @param announced when its publisher announced it, as far as known
 * @param recorded when this revision was entered; it is unknown before the start of that day
 * @param withdrawn true where this revision says that the edition never was in force
 * @param content the edition as its file states it
 */
public record Edition<B>(
    EditionRef ref,
    ZoneId zone,
    @Nullable LocalDateTime to,
    @Nullable LocalDate announced,
    LocalDate recorded,
    boolean withdrawn,
    List<Source> sources,
    Confidence confidence,
    @Nullable String note,
    B body,
    Content content) {

  public Edition {
    sources = List.copyOf(sources);
  }

  /** Wall clock of the market's zone at which it comes into force. */
  public LocalDateTime from() {
    return ref.from();
  }

  public int revision() {
    return ref.revision();
  }

  /** Identifies what computed a figure. */
  public ContentHash hash() {
    return ref.hash();
  }

  /** First instant in force. */
  public Instant start() {
    return from().atZone(zone).toInstant();
  }

  /** Whether this revision had been recorded at {@code knownAt}. */
  public boolean isKnownAt(Instant knownAt) {
    return !recorded.atStartOfDay(zone).toInstant().isAfter(knownAt);
  }
}
