package org.entrepot.rulebook.edition;

import java.time.Instant;

/** The answer to “which edition is in force?”: one, or none, which is never replaced by another. */
public sealed interface InForce<B> {

  /** Exactly one edition is in force. */
  record Found<B>(Edition<B> edition) implements InForce<B> {}

  /** No edition is in force at that instant. */
  record None<B>(SubjectId subject, Instant at) implements InForce<B> {

    public String sentence() {
      return "no edition of " + subject + " is in force at " + at;
    }
  }
}
