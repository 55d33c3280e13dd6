package org.entrepot.marketplace.rules.pages;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline;

/** Where a revision stands at a moment, by what was known at another. */
enum EditionState {
  IN_FORCE("in force", "verdict-good"),
  TO_COME("to come", "verdict-warn"),
  PAST("past", ""),
  WITHDRAWN("withdrawn", "verdict-bad"),
  CORRECTED("corrected by a later revision", ""),
  UNKNOWN_THEN("not yet recorded", "");

  private final String words;
  private final String look;

  EditionState(String words, String look) {
    this.words = words;
    this.look = look;
  }

  public String words() {
    return words;
  }

  /** The class of its badge. */
  public String look() {
    return look;
  }

  static <B> EditionState of(Subject<B> subject, Edition<B> edition, Instant now, Instant knownAt) {
    if (!edition.isKnownAt(knownAt)) {
      return UNKNOWN_THEN;
    }
    if (edition.withdrawn()) {
      return WITHDRAWN;
    }
    Optional<Timeline.Period<B>> period =
        subject.timeline().periodsKnownAt(knownAt).stream()
            .filter(p -> p.edition().ref().equals(edition.ref()))
            .findFirst();
    if (period.isEmpty()) {
      return CORRECTED;
    }
    if (period.get().covers(now)) {
      return IN_FORCE;
    }
    return now.isBefore(edition.start()) ? TO_COME : PAST;
  }
}
