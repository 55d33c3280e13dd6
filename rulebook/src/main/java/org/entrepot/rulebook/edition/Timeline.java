package org.entrepot.rulebook.edition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The editions of one subject in the order of time. Periods are half-open {@code [from, to)}: the
 * start of the next edition ends the last one, an explicit {@code to} ends it earlier.
 *
 * <p>Of several revisions of one start, the latest known one counts. At a date without an edition
 * the answer is {@link InForce.None}, never a neighbour.
 */
public final class Timeline<B> {

  /** One edition with the end that its successor gives it; {@code end} is null while open. */
  public record Period<B>(Edition<B> edition, @Nullable LocalDateTime end) {

    public boolean covers(Instant at) {
      boolean begun = !at.isBefore(edition.start());
      return begun && (end == null || at.isBefore(end.atZone(edition.zone()).toInstant()));
    }
  }

  private static final Instant ALL_KNOWN = Instant.MAX;

  private final SubjectId subject;
  private final List<Edition<B>> revisions;
  private final List<Period<B>> current;

  public Timeline(SubjectId subject, List<Edition<B>> revisions) {
    this.subject = subject;
    this.revisions =
        revisions.stream()
            .sorted(
                Comparator.comparing((Edition<B> e) -> e.start())
                    .thenComparingInt(Edition::revision))
            .toList();
    this.current = periods(ALL_KNOWN);
  }

  /** Every revision ever recorded, by start and revision. */
  public List<Edition<B>> revisions() {
    return revisions;
  }

  /** The periods as known today. */
  public List<Period<B>> periods() {
    return current;
  }

  /** The periods as they were known at an instant. */
  public List<Period<B>> periodsKnownAt(Instant knownAt) {
    return periods(knownAt);
  }

  /** The edition in force at {@code at}, by all that is known. */
  public InForce<B> at(Instant at) {
    return choose(current, at);
  }

  /** The edition in force at {@code at} by what was recorded at {@code knownAt}. */
  public InForce<B> at(Instant at, Instant knownAt) {
    return choose(periods(knownAt), at);
  }

  private InForce<B> choose(List<Period<B>> periods, Instant at) {
    for (Period<B> period : periods) {
      if (period.covers(at)) {
        return new InForce.Found<>(period.edition());
      }
    }
    ZoneId zone = revisions.isEmpty() ? ZoneOffset.UTC : revisions.getFirst().zone();
    return new InForce.None<>(subject, at, zone);
  }

  private List<Period<B>> periods(Instant knownAt) {
    Map<Instant, Edition<B>> latest = new TreeMap<>();
    for (Edition<B> edition : revisions) {
      if (knownAt.equals(ALL_KNOWN) || edition.isKnownAt(knownAt)) {
        latest.merge(
            edition.start(),
            edition,
            (older, newer) -> newer.revision() > older.revision() ? newer : older);
      }
    }
    List<Edition<B>> standing = latest.values().stream().filter(e -> !e.withdrawn()).toList();
    List<Period<B>> periods = new ArrayList<>();
    for (int i = 0; i < standing.size(); i++) {
      Edition<B> edition = standing.get(i);
      @Nullable LocalDateTime next = i + 1 < standing.size() ? standing.get(i + 1).from() : null;
      periods.add(new Period<>(edition, earlier(edition.to(), next)));
    }
    return List.copyOf(periods);
  }

  private static @Nullable LocalDateTime earlier(
      @Nullable LocalDateTime ends, @Nullable LocalDateTime next) {
    if (ends == null || next == null) {
      return ends == null ? next : ends;
    }
    return ends.isBefore(next) ? ends : next;
  }
}
