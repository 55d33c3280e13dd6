package org.entrepot.rulebook.freight;

import java.math.RoundingMode;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.parcel.MeasureStep;
import org.entrepot.rulebook.value.Value.Measure;
import org.jspecify.annotations.Nullable;

/** When a quantity is counted in whole steps, and in which. */
@Meaning("A step in which a quantity is counted")
public record StepRule(
    @Meaning("When it is; always where absent") @Nullable Condition when,
    @Meaning("The step, such as 0.5 kg") Measure step,
    @Meaning("Which way: up, down, half-up …") RoundingMode mode) {

  public StepRule {
    new MeasureStep(step, mode);
  }

  MeasureStep counted() {
    return new MeasureStep(step, mode);
  }
}
