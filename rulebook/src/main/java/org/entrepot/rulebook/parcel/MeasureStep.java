package org.entrepot.rulebook.parcel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value.Measure;

/** A quantity is charged in whole steps: each started half kilogram, each started litre. */
public record MeasureStep(
    @Meaning("The step, such as 0.5 kg") Measure step,
    @Meaning("Which way: up, down, half-up …") RoundingMode mode) {

  public MeasureStep {
    if (step.number().signum() <= 0) {
      throw new IllegalArgumentException("a step is over zero, not " + step.text());
    }
  }

  /** The whole steps of {@code quantity}, in the unit of the step. */
  public Measure round(Measure quantity) {
    if (quantity.unit().dimension() != step.unit().dimension()) {
      throw new IllegalArgumentException(
          quantity.text() + " is not counted in steps of " + step.text());
    }
    BigDecimal steps = quantity.base().divide(step.base(), 0, mode);
    return new Measure(steps.multiply(step.number()), step.unit());
  }
}
