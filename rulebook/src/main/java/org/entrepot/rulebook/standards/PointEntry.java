package org.entrepot.rulebook.standards;

import java.time.LocalDate;
import org.entrepot.rulebook.edition.EditionRef;

/**
 * Points that one assessment gave.
 *
 * @param original as recorded for the breach
 * @param latest what counts of them when they are given: fewer where a grace window waives them
 * @param edition that judged it
 */
public record PointEntry(
    String standard, LocalDate day, int original, int latest, EditionRef edition) {

  public PointEntry {
    if (latest < 0 || latest > original) {
      throw new IllegalArgumentException(
          "points that count lie between 0 and the " + original + " recorded, not " + latest);
    }
  }

  public static PointEntry of(Verdict verdict, EditionRef edition) {
    return new PointEntry(
        verdict.standard(), verdict.day(), verdict.pointsRecorded(), verdict.points(), edition);
  }
}
