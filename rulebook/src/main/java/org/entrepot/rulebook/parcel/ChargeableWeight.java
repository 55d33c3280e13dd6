package org.entrepot.rulebook.parcel;

import org.entrepot.rulebook.value.Value.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The weight that a carrier charges for: the greater of actual and dimensional weight, in the steps
 * of the rate card.
 *
 * @param actual as on the scales
 * @param dimensional what the size counts as; null where the rate card has no factor
 * @param charged the greater of both, rounded to the step where there is one
 */
public record ChargeableWeight(Measure actual, @Nullable Measure dimensional, Measure charged) {

  public static ChargeableWeight of(
      Measure actual, @Nullable Measure dimensional, @Nullable MeasureStep step) {
    Measure greater =
        dimensional != null && dimensional.base().compareTo(actual.base()) > 0
            ? dimensional
            : actual;
    return new ChargeableWeight(actual, dimensional, step == null ? greater : step.round(greater));
  }

  /** Whether the size decides, not the scales. */
  public boolean isDimensional() {
    return dimensional != null && dimensional.base().compareTo(actual.base()) > 0;
  }
}
