package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a standard over the tally of one window. Pure and without memory, so millions of
 * seller-weeks can be assessed in any order.
 *
 * @param graceApplies no for a restatement that judges orders of other years: a grace window is of
 *     its own time
 */
public record Assessment(Standard standard, ZoneId zone, boolean graceApplies) {

  /** What a tally that {@link #canAssess} comes to at the instant of assessment. */
  public Verdict assess(Tally tally, Instant assessedAt) {
    return assess(tally.number(standard.counted()), tally.number(standard.outOf()), assessedAt);
  }

  /** What so many orders counted, out of so many, come to at the instant of assessment. */
  public Verdict assess(long counted, long outOf, Instant assessedAt) {
    return assess(counted, outOf, assessedAt, assessedAt.atZone(zone).toLocalDate());
  }

  /**
   * The same.
   *
   * @param day on which the instant lies in the standard's zone
   */
  public Verdict assess(long counted, long outOf, Instant assessedAt, LocalDate day) {
    long failures = standard.failures(counted, outOf);
    Finding finding = finding(counted, outOf, failures, assessedAt);
    int recorded =
        switch (finding) {
          case WAIVED, BREACH -> standard.pointsFor(failures);
          case NOT_APPLICABLE, WITHIN, SPARED -> 0;
        };
    int points = finding == Finding.WAIVED ? 0 : recorded;
    return new Verdict(standard.code(), day, finding, counted, outOf, failures, recorded, points);
  }

  /** Whether the tally holds what the standard counts. */
  public boolean canAssess(Tally tally) {
    return tally.knows(standard.counted()) && tally.knows(standard.outOf());
  }

  private Finding finding(long counted, long outOf, long failures, Instant assessedAt) {
    Long fewest = standard.minimumOutOf();
    if (outOf == 0 || (fewest != null && outOf < fewest)) {
      return Finding.NOT_APPLICABLE;
    }
    if (!standard.breach().breaks(counted, outOf, standard.limit().fraction())) {
      return Finding.WITHIN;
    }
    Long counts = standard.minimumFailures();
    if (counts != null && failures < counts) {
      return Finding.SPARED;
    }
    return isWaived(counted, outOf, assessedAt) ? Finding.WAIVED : Finding.BREACH;
  }

  private boolean isWaived(long counted, long outOf, Instant assessedAt) {
    @Nullable Grace grace = standard.grace();
    return graceApplies
        && grace != null
        && grace.covers(assessedAt, zone)
        && !standard.breach().breaks(counted, outOf, grace.waivedWithin().fraction());
  }
}
