package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;

/**
 * When an item shows that it is often returned, or seldom: its return rate over a window against
 * its category.
 *
 * @param categoryLevel the level of the category tree that an item is compared in
 * @param unitsOver with so many units or fewer an item has no badge
 * @param topShare “frequently returned” only within this share of the category, highest rates first
 * @param deviations standard deviations of the normal distribution that the confidence of the
 *     interval stands for: 1.959964 for 95 %, both sides
 * @param leavesAfter a badge leaves only when the rate was under the mean for so many days in a row
 */
@Meaning("When an item shows that it is often or seldom returned")
public record ReturnBadgeEdition(
    @Meaning("How far back units and returns are counted") Value.Measure window,
    @Meaning("The level of the category tree that items are compared in") int categoryLevel,
    @Meaning("What the mean of a category is") Mean mean,
    @Meaning("Badges need more units than this") long unitsOver,
    @Meaning("Frequently returned: only in this share of the category, highest rates first")
        Value.Proportion topShare,
    @Meaning("Seldom returned: the confidence of the interval that lies under the mean")
        Value.Proportion confidence,
    @Meaning("The standard deviations that this confidence stands for") BigDecimal deviations,
    @Meaning("A badge leaves after so many days under the mean") Value.Measure leavesAfter,
    @Meaning("When the seller is warned") Warning warning,
    @Meaning("Reasons of returns that do not count") List<String> excludedReasons) {

  public ReturnBadgeEdition {
    excludedReasons = List.copyOf(excludedReasons);
    if (leavesAfter.unit() != Unit.DAY || leavesAfter.number().stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException("leaves-after is a whole number of days");
    }
    if (deviations.signum() <= 0) {
      throw new IllegalArgumentException("deviations are over 0");
    }
  }

  /** What the mean of a category is. */
  public enum Mean {
    /** All returns out of all units: large items weigh more. */
    OF_UNITS,
    /** The mean of the items' rates: every item weighs the same. */
    OF_ITEMS
  }

  /** Looser conditions under which a seller sees the badge coming. */
  @Meaning("Looser conditions under which the seller is warned")
  public record Warning(
      @Meaning("More units than this") long unitsOver,
      @Meaning("In this share of the category, highest rates first") Value.Proportion topShare) {}

  int leavesAfterDays() {
    return leavesAfter.number().intValueExact();
  }
}
