package org.entrepot.marketplace.restatements.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the editions in force on the two dates.
 *
 * @param against null where none is in force, or no date is chosen
 * @param under likewise
 */
public record PinnedPair(
    SubjectId subject,
    String title,
    @Nullable Edition<?> against,
    @Nullable Edition<?> under,
    List<FactSheet> sheets) {

  static <B> PinnedPair of(
      Subject<B> subject,
      Optional<LocalDateTime> against,
      Optional<LocalDateTime> under,
      @Nullable Instant knownAt) {
    Optional<Edition<B>> was = against.flatMap(date -> edition(subject, date, knownAt));
    Optional<Edition<B>> becomes = under.flatMap(date -> edition(subject, date, knownAt));
    List<FactSheet> sheets =
        Stream.concat(was.stream(), becomes.stream())
            .map(edition -> PinnedRule.Pinned.askedBy(subject, edition))
            .toList();
    return new PinnedPair(
        subject.id(), subject.title(), was.orElse(null), becomes.orElse(null), sheets);
  }

  private static <B> Optional<Edition<B>> edition(
      Subject<B> subject, LocalDateTime date, @Nullable Instant knownAt) {
    Instant at = date.atZone(subject.zone()).toInstant();
    InForce<B> inForce =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    return switch (inForce) {
      case InForce.Found<B>(var edition) -> Optional.of(edition);
      case InForce.None<B> _none -> Optional.empty();
    };
  }

  /** Whether both dates have one and the same edition: then nothing can change. */
  public boolean isOneEdition() {
    return against != null && under != null && against.hash().equals(under.hash());
  }
}
