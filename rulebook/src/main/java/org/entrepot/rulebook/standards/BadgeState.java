package org.entrepot.rulebook.standards;

/**
 * What carries over from one day to the next.
 *
 * @param daysUnderMean how many days in a row the rate has been under the category's mean
 */
public record BadgeState(ReturnBadge badge, int daysUnderMean) {

  /** Before the first day. */
  public static final BadgeState NEW = new BadgeState(ReturnBadge.NONE, 0);

  /**
   * The state after one more day. A “frequently returned” stays until the rate was under the mean
   * for as many days as the edition asks; every other badge follows the day's figures.
   */
  public BadgeState after(ReturnFigures day, ReturnBadgeEdition rule) {
    int under = day.isUnderMean() ? daysUnderMean + 1 : 0;
    boolean stays = badge == ReturnBadge.FREQUENTLY_RETURNED && under < rule.leavesAfterDays();
    return new BadgeState(stays ? badge : earned(day, rule), under);
  }

  private static ReturnBadge earned(ReturnFigures day, ReturnBadgeEdition rule) {
    if (day.units() <= rule.unitsOver()) {
      return ReturnBadge.NONE;
    }
    if (day.isAboveMean() && day.isWithinTop(rule.topShare().fraction())) {
      return ReturnBadge.FREQUENTLY_RETURNED;
    }
    return day.upperBound(rule.deviations()).compareTo(day.mean()) < 0
        ? ReturnBadge.LOWER_THAN_AVERAGE
        : ReturnBadge.NONE;
  }

  /** Whether the seller of an item in this state is to be warned by the day's figures. */
  public boolean warns(ReturnFigures day, ReturnBadgeEdition rule) {
    return badge != ReturnBadge.FREQUENTLY_RETURNED
        && day.isAboveMean()
        && day.units() > rule.warning().unitsOver()
        && day.isWithinTop(rule.warning().topShare().fraction());
  }
}
