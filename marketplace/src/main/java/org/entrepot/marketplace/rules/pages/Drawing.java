package org.entrepot.marketplace.rules.pages;

import java.util.List;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A curve of one edition with what a table says of it.
 *
 * @param curve null where there is none, and {@code refusals} say why
 */
record Drawing(@Nullable Curve curve, List<Jump> jumps, List<Part> parts, List<Refusal> refusals) {

  /**
   * A cliff.
   *
   * @param from the first point behind it, and {@code last} the last before it
   * @param keptBefore what is left of the price before it; null where there is no price
   * @param recoversAt from where as much is left again; null where nowhere, or where it does not
   *     hurt
   */
  record Jump(
      Value last,
      Value from,
      Value before,
      Value after,
      Value by,
      @Nullable Value keptBefore,
      @Nullable Value keptAfter,
      @Nullable Value recoversAt,
      boolean hurts) {}

  /** A straight part; open-ended without an end. */
  record Part(Value from, @Nullable Value to, String rule) {}

  static Drawing refused(List<Refusal> refusals) {
    return new Drawing(null, List.of(), List.of(), refusals);
  }
}
