package org.entrepot.rulebook.standards;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One standard: orders counted, out of others, over a window of whole days, against a limit.
 *
 * @param orOutOf other readings of the denominator that one may choose instead
 * @param minimumOutOf with fewer orders it is not applied; null where one suffices
 * @param minimumFailures with fewer failures a breach is spared; null where one suffices
 * @param points for a breach, by its failures; empty where a breach has none
 */
@Meaning("Orders counted, out of others, over a window, against a limit")
public record Standard(
    @Meaning("Stable name, for results") String code,
    @Meaning("What people call it") String label,
    @Meaning("The orders counted") Count counted,
    @Meaning("The orders that they are a share of") Count outOf,
    @Meaning("Other readings of ‘out-of’ that one may choose") List<Count> orOutOf,
    @Meaning("The limit of the rate") Value.Proportion limit,
    @Meaning("When the rate breaks it: exceeds, reaches or falls-below") Breach breach,
    @Meaning("Whole days that an assessment looks back on") Value.Measure window,
    @Meaning("How often it is assessed") Cadence assessed,
    @Meaning("With fewer orders it is not applied") @Nullable Long minimumOutOf,
    @Meaning("With fewer failures a breach is spared") @Nullable Long minimumFailures,
    @Meaning("Points for a breach, by the number of failures") List<PointStep> points,
    @Meaning("A window after a change in which breaches are waived") @Nullable Grace grace,
    @Meaning("Failures that are not counted, by their cause") List<Exclusion> excludes) {

  /** So many points from so many failures on. */
  @Meaning("Points from a number of failures on")
  public record PointStep(
      @Meaning("From so many failures on; without it, from any") @Nullable Long failuresAtLeast,
      @Meaning("The points") int points) {

    public PointStep {
      if (points < 0) {
        throw new IllegalArgumentException("points are not negative");
      }
    }

    long from() {
      return failuresAtLeast == null ? 0 : failuresAtLeast;
    }
  }

  /** A cause for which the seller does not answer. */
  @Meaning("A cause for which the seller does not answer")
  public record Exclusion(
      @Meaning("The cause, as orders state it") String cause,
      @Meaning("yes where it counts only with evidence") @Nullable Boolean needsEvidence) {

    boolean excuses(String stated, boolean evidence) {
      return cause.equals(stated) && (evidence || !Boolean.TRUE.equals(needsEvidence));
    }
  }

  public Standard {
    orOutOf = List.copyOf(orOutOf);
    points = List.copyOf(points);
    excludes = List.copyOf(excludes);
    if (window.unit().dimension() != Unit.Dimension.CALENDAR_DAYS
        || window.base().stripTrailingZeros().scale() > 0
        || window.base().signum() <= 0) {
      throw new IllegalArgumentException(
          "a window is of whole days or weeks, not " + window.text());
    }
  }

  /** The length of the window in days. */
  public int windowDays() {
    return window.base().intValueExact();
  }

  /** The same standard with another reading of its denominator. */
  public Standard outOf(Count other) {
    return new Standard(
        code,
        label,
        counted,
        other,
        orOutOf,
        limit,
        breach,
        window,
        assessed,
        minimumOutOf,
        minimumFailures,
        points,
        grace,
        excludes);
  }

  /** Every reading of the denominator that may be chosen, the edition's own first. */
  public List<Count> denominators() {
    List<Count> all = new ArrayList<>();
    all.add(outOf);
    orOutOf.stream().filter(count -> count != outOf).forEach(all::add);
    return all;
  }

  /** The points for a breach with so many failures. */
  int pointsFor(long failures) {
    int reached = 0;
    for (PointStep step : points) {
      if (failures >= step.from()) {
        reached = step.points();
      }
    }
    return reached;
  }

  /** How many of the orders failed the standard. */
  long failures(long countedOrders, long outOfOrders) {
    return breach.countsFailures() ? countedOrders : outOfOrders - countedOrders;
  }

  /**
   * How many more orders of a window can fail without a breach that counts; negative where too many
   * have.
   *
   * @param expected how many orders the window will have
   * @param failures how many have failed so far
   */
  public long stillAllowed(long expected, long failures) {
    long byRate = breach.allowedFailures(expected, limit.fraction());
    long spared = minimumFailures == null ? byRate : Math.max(byRate, minimumFailures - 1);
    return spared - failures;
  }
}
