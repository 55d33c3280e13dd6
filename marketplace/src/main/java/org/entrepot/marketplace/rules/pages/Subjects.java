package org.entrepot.marketplace.rules.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.springframework.stereotype.Component;

/** Finds what an address names. */
@Component
final class Subjects {

  private final Rules rules;

  Subjects(Rules rules) {
    this.rules = rules;
  }

  /**
   * The subject of an address.
   *
   * @throws NoSuchRule where the rulebook has none
   */
  Subject<?> named(String marketplace, String market, String subject) {
    String path = marketplace + "/" + market + "/" + subject;
    try {
      return rules
          .subject(SubjectId.of(path))
          .orElseThrow(() -> new NoSuchRule("the rulebook has no subject " + path));
    } catch (IllegalArgumentException notAName) {
      throw new NoSuchRule(path + " cannot be the name of a subject");
    }
  }

  /**
   * The edition that a key names.
   *
   * @throws NoSuchRule where the subject has none
   */
  static <B> Edition<B> edition(Subject<B> subject, String key) {
    return EditionKey.read(key)
        .flatMap(read -> read.in(subject))
        .orElseThrow(() -> new NoSuchRule(subject.id() + " has no edition " + key));
  }

  /** A time as typed: a day, a time on the wall clock of the zone, or a moment with its offset. */
  static Optional<Instant> instant(String text, ZoneId zone) {
    try {
      return switch (ValueText.read(text)) {
        case Value.Day(var day) -> Optional.of(day.atStartOfDay(zone).toInstant());
        case Value.WallTime(var time) -> Optional.of(time.atZone(zone).toInstant());
        case Value.Moment(var moment) -> Optional.of(moment);
        case Value _other -> Optional.empty();
      };
    } catch (ValueTextException | DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
