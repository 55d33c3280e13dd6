package org.entrepot.rulebook.book;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * All subjects, read whole and without a fault; immutable. A changed rulebook is another one: a bad
 * change leaves the one that runs in force.
 */
public final class Rulebook {

  private final Map<SubjectId, Subject<?>> subjects;

  public Rulebook(Collection<Subject<?>> subjects) {
    Map<SubjectId, Subject<?>> byId = new TreeMap<>();
    for (Subject<?> subject : subjects) {
      if (byId.put(subject.id(), subject) != null) {
        throw new IllegalArgumentException("two subjects are called " + subject.id());
      }
    }
    this.subjects = Collections.unmodifiableMap(byId);
  }

  /** In the order of their names. */
  public Collection<Subject<?>> subjects() {
    return subjects.values();
  }

  public Optional<Subject<?>> subject(SubjectId id) {
    return Optional.ofNullable(subjects.get(id));
  }

  /** Other subjects by all that is known. */
  public Books books() {
    return books(null);
  }

  /** Other subjects as known at an instant; null means by all that is known. */
  public Books books(@Nullable Instant knownAt) {
    return new Books() {
      @Override
      public <B> InForce<B> consult(SubjectId id, Class<B> body, Instant at) {
        Subject<B> subject = typed(id, body);
        return knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
      }

      @Override
      public <B> List<Timeline.Period<B>> periods(SubjectId id, Class<B> body) {
        Timeline<B> timeline = typed(id, body).timeline();
        return knownAt == null ? timeline.periods() : timeline.periodsKnownAt(knownAt);
      }
    };
  }

  /** Computes a subject under its edition in force at {@code at}. */
  public Outcome compute(SubjectId id, Instant at, @Nullable Instant knownAt, Facts facts) {
    Subject<?> subject = subjects.get(id);
    if (subject == null) {
      Refusal unknown =
          new Refusal(
              Refusal.Reason.NO_EDITION, id.toString(), "the rulebook has no subject " + id);
      return new Outcome.Refused(List.of(unknown), List.of());
    }
    return knownAt == null
        ? subject.compute(at, facts, books())
        : subject.compute(at, knownAt, facts, books(knownAt));
  }

  /**
   * A subject whose editions have that body.
   *
   * @throws IllegalStateException where there is none, which the reader rules out
   */
  @SuppressWarnings("unchecked") // the family's body class is the type argument of its subjects
  public <B> Subject<B> typed(SubjectId id, Class<B> body) {
    Subject<?> subject = subjects.get(id);
    if (subject == null || !subject.family().body().equals(body)) {
      throw new IllegalStateException(id + " is no subject with " + body.getSimpleName());
    }
    return (Subject<B>) subject;
  }
}
