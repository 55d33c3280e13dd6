package org.entrepot.rulebook.book;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * One subject of the rulebook: a family's rule for one marketplace and market, over time.
 *
 * @param <B> the typed body of its editions
 */
public record Subject<B>(
    SubjectId id, String title, Family<B> family, ZoneId zone, Timeline<B> timeline) {

  /** Computes under the edition in force at {@code at}, by all that is known. */
  public Outcome compute(Instant at, Facts facts, Books books) {
    return under(timeline.at(at), at, facts, books);
  }

  /** Computes under the edition in force at {@code at} as it was known at {@code knownAt}. */
  public Outcome compute(Instant at, Instant knownAt, Facts facts, Books books) {
    return under(timeline.at(at, knownAt), at, facts, books);
  }

  /**
   * Computes under a pinned edition, whatever it is that is in force at {@code at}: a restatement.
   */
  public Outcome under(Edition<B> edition, Instant at, Facts facts, Books books) {
    return switch (family.asks(edition.body(), at, books).fill(facts)) {
      case Filled.Ready(var filled) -> family.compute(edition, filled, at, books);
      case Filled.Not(var refusals) -> new Outcome.Refused(refusals, List.of());
    };
  }

  private Outcome under(InForce<B> inForce, Instant at, Facts facts, Books books) {
    return switch (inForce) {
      case InForce.Found<B>(var edition) -> under(edition, at, facts, books);
      case InForce.None<B> none ->
          new Outcome.Refused(
              List.of(new Refusal(Reason.NO_EDITION, id.toString(), none.sentence())), List.of());
    };
  }
}
