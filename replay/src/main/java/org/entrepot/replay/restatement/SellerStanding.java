package org.entrepot.replay.restatement;

import org.entrepot.rulebook.edition.SubjectId;

/**
 * How one seller stood by one standard, over all weeks.
 *
 * @param orders orders that were assessed: handed over
 * @param late those handed over after the deadline
 * @param weeks weeks with an assessment
 * @param highestAgainst the most points that ever stood, resets included
 */
public record SellerStanding(
    SubjectId subject,
    String seller,
    long orders,
    long late,
    long weeks,
    Standing against,
    Standing under,
    long highestAgainst,
    long highestUnder) {

  /**
   * Under one edition: breaches, waived ones included; points that counted when they were given;
   * points that a grace window waived.
   */
  public record Standing(long breaches, long points, long waived) {
    public static final Standing NONE = new Standing(0, 0, 0);

    public Standing plus(Standing other) {
      return new Standing(breaches + other.breaches, points + other.points, waived + other.waived);
    }
  }
}
