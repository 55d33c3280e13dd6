package org.entrepot.marketplace.rules.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an edition among the others of its subject.
 *
 * @param end where it ends, by what was known; null while it is open or where it never counted
 * @param before the edition that it followed; null for the first
 */
record EditionView(
    Edition<?> edition,
    String key,
    String href,
    @Nullable LocalDateTime end,
    EditionState state,
    @Nullable EditionRef before) {

  static <B> EditionView of(Subject<B> subject, Edition<B> edition, Instant now, Instant knownAt) {
    var periods = subject.timeline().periodsKnownAt(knownAt);
    Optional<Timeline.Period<B>> period =
        periods.stream().filter(p -> p.edition().ref().equals(edition.ref())).findFirst();
    Optional<EditionRef> before =
        periods.stream()
            .map(p -> p.edition())
            .filter(other -> other.start().isBefore(edition.start()))
            .reduce((earlier, later) -> later)
            .map(Edition::ref);
    return new EditionView(
        edition,
        EditionKey.of(edition.ref()).toString(),
        Links.edition(edition.ref()),
        period.map(p -> p.end()).orElse(edition.to()),
        EditionState.of(subject, edition, now, knownAt),
        before.orElse(null));
  }

  /** The address of what it changed; null for the first. */
  public @Nullable String changes() {
    return before == null ? null : Links.differences(before, edition.ref());
  }
}
