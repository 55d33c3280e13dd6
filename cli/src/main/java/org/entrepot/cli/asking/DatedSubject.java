package org.entrepot.cli.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline.Period;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it was known at an instant.
 *
 * @param knownAt null for all that is known
 */
public record DatedSubject<B>(Subject<B> subject, @Nullable Instant knownAt) {

  /** The editions with their ends, in the order of time. */
  public List<Period<B>> periods() {
    return knownAt == null
        ? subject.timeline().periods()
        : subject.timeline().periodsKnownAt(knownAt);
  }

  /** The edition in force with its end. */
  public Optional<Period<B>> inForce(Instant at) {
    return periods().stream().filter(period -> period.covers(at)).findFirst();
  }

  /**
   * The edition in force.
   *
   * @throws NoAnswer where there is none, with the editions that there are
   */
  public Edition<B> edition(When when) {
    Instant at = when.in(subject.zone());
    Optional<Period<B>> period = inForce(at);
    if (period.isPresent()) {
      return period.get().edition();
    }
    throw new NoAnswer(
        when.option()
            + ": no edition of "
            + subject.id()
            + " is in force at "
            + Moments.wallClock(at.atZone(subject.zone()).toLocalDateTime())
            + (knownAt == null
                ? ""
                : " by what was known at "
                    + Moments.wallClock(knownAt.atZone(subject.zone()).toLocalDateTime()))
            + "; "
            + there());
  }

  private String there() {
    List<String> spans = periods().stream().map(Moments::span).toList();
    return spans.isEmpty() ? "there is none at all" : "there are " + String.join(", ", spans);
  }

  /** The next wall-clock time at which an edition begins or the one in force ends. */
  public Optional<LocalDateTime> nextChange(Instant at) {
    return periods().stream()
        .flatMap(period -> Stream.of(period.edition().from(), period.end()))
        .filter(Objects::nonNull)
        .filter(time -> time.atZone(subject.zone()).toInstant().isAfter(at))
        .min(LocalDateTime::compareTo);
  }
}
