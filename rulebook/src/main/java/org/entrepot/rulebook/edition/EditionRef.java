package org.entrepot.rulebook.edition;

import java.time.LocalDateTime;

/**
 * Cites the edition that a figure was computed with: subject, start in the market's zone, revision
 * and content hash.
 */
public record EditionRef(SubjectId subject, LocalDateTime from, int revision, ContentHash hash) {

  @Override
  public String toString() {
    String start =
        from.toLocalTime().toSecondOfDay() == 0 ? from.toLocalDate().toString() : from.toString();
    return subject + "@" + start + (revision == 1 ? "" : "r" + revision) + "#" + hash.brief();
  }
}
