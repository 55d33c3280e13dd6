package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.parcel.DimensionalFactor;
import org.entrepot.rulebook.value.Value.Measure;
import org.jspecify.annotations.Nullable;

/** When a volume counts as weight, and as how much. */
@Meaning("How much weight a volume counts as")
public record DimensionalRule(
    @Meaning("When it does; always where absent") @Nullable Condition when,
    @Meaning("This volume …") Measure volume,
    @Meaning("… counts as this weight") Measure weight) {

  public DimensionalRule {
    new DimensionalFactor(volume, weight);
  }

  DimensionalFactor factor() {
    return new DimensionalFactor(volume, weight);
  }
}
