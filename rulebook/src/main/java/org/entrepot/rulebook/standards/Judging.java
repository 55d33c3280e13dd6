package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;

/**
 * Judges the assessments of a seller, each by the edition of its time or all by a pinned one, and
 * with the reading of the denominator that was chosen.
 */
final class Judging {

  /** One assessment with what it was judged by and on. */
  record Judged(
      Verdict verdict,
      Standard standard,
      Edition<StandardsEdition> edition,
      Counted.Window window) {}

  private final Edition<StandardsEdition> pinned;
  private final Facts facts;
  private final Books books;
  private final Counted counted;

  Judging(Edition<StandardsEdition> pinned, Facts facts, Books books, Counted counted) {
    this.pinned = pinned;
    this.facts = facts;
    this.books = books;
    this.counted = counted;
  }

  List<Judged> upTo(Instant at) {
    List<Judged> all = new ArrayList<>();
    for (Instant assessed : counted.assessments(at)) {
      editionAt(assessed).ifPresent(edition -> all.addAll(judge(edition, assessed)));
    }
    return all;
  }

  private List<Judged> judge(Edition<StandardsEdition> edition, Instant assessed) {
    ZoneId zone = edition.zone();
    LocalDate day = assessed.atZone(zone).toLocalDate();
    List<Judged> judged = new ArrayList<>();
    for (Standard stated : edition.body().standards()) {
      if (stated.assessed().runsOn(day)) {
        Standard standard = chosen(stated);
        Assessment assessment = new Assessment(standard, zone, facts.yes(StandardsFacts.GRACE));
        LocalDate first = day.minusDays(standard.windowDays());
        counted
            .over(standard, first, day, assessed)
            .map(window ->
                new Judged(
                    assessment.assess(window.counted(), window.outOf(), assessed),
                    standard,
                    edition,
                    window))
            .ifPresent(judged::add);
      }
    }
    return judged;
  }

  /** The edition that judges at an instant; none before the first. */
  Optional<Edition<StandardsEdition>> editionAt(Instant instant) {
    if (facts.word(StandardsFacts.JUDGED_BY).equals(StandardsFacts.THIS_EDITION)) {
      return Optional.of(pinned);
    }
    return switch (books.consult(pinned.ref().subject(), StandardsEdition.class, instant)) {
      case InForce.Found<StandardsEdition>(var edition) -> Optional.of(edition);
      case InForce.None<StandardsEdition> _none -> Optional.empty();
    };
  }

  Standard chosen(Standard standard) {
    Optional<String> denominator = facts.value(StandardsFacts.DENOMINATOR).map(Value::text);
    return standard.denominators().stream()
        .filter(count -> denominator.filter(count.word()::equals).isPresent())
        .findFirst()
        .map(standard::outOf)
        .orElse(standard);
  }
}
