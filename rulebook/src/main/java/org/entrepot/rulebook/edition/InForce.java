package org.entrepot.rulebook.edition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The answer to “which edition is in force?”: one, or none, which is never replaced by another. */
public sealed interface InForce<B> {

  /** Exactly one edition is in force. */
  record Found<B>(Edition<B> edition) implements InForce<B> {}

  /**
   * No edition is in force at that instant.
   *
   * @param zone of the subject, in whose wall-clock time people are told of it
   */
  record None<B>(SubjectId subject, Instant at, ZoneId zone) implements InForce<B> {

    public String sentence() {
      LocalDateTime time = at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
      boolean wholeDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
      return "no edition of "
          + subject
          + " is in force at "
          + (wholeDay ? time.toLocalDate() : time);
    }
  }
}
