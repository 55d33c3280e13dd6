package org.entrepot.benchmarks.restatement;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.rulebook.standards.Breach;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.Standard;
import org.entrepot.rulebook.standards.StandardsEdition;

/**
 * The figures of one edition of a weekly standard on late orders; the grace window is left out, as
 * orders of another year are judged.
 *
 * @param limit in millionths
 * @param steps points by the number of late orders, ascending
 */
record StandardTable(ZoneId zone, long limit, List<Step> steps) {

  /** So many points from so many late orders on. */
  record Step(long from, int points) {}

  private static final int DAYS_OF_A_WEEK = 7;

  static StandardTable of(PinnedEdition<StandardsEdition> edition) {
    Standard standard = edition.body().standards().getFirst();
    boolean weekly =
        standard.windowDays() == DAYS_OF_A_WEEK && standard.assessed().on() == DayOfWeek.MONDAY;
    boolean late = standard.counted() == Count.LATE && standard.outOf() == Count.SHIPPED;
    boolean plain = standard.minimumOutOf() == null && standard.minimumFailures() == null;
    if (edition.body().standards().size() > 1
        || !(weekly && late && plain)
        || standard.breach() != Breach.EXCEEDS) {
      throw edition.unknown("another standard than a weekly one on late orders out of shipped");
    }
    List<Step> steps =
        standard.points().stream()
            .map(step ->
                new Step(
                    step.failuresAtLeast() == null ? 0 : step.failuresAtLeast(), step.points()))
            .toList();
    return new StandardTable(
        edition.subject().zone(), Exact.millionths(standard.limit().fraction()), steps);
  }
}
