package org.entrepot.rulebook.parcel;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value.Measure;

/**
 * How much a volume counts as weight: “÷ 166 in³ per pound” is {@code volume: 166 in3, weight: 1
 * lb}. Dimensional weight is in the unit of {@code weight}; where it is not rounded to a step it is
 * held to 34 digits, because the quotient need not end.
 */
public record DimensionalFactor(
    @Meaning("This volume …") Measure volume, @Meaning("… counts as this weight") Measure weight) {

  public DimensionalFactor {
    if (volume.unit().dimension() != Unit.Dimension.VOLUME || volume.number().signum() <= 0) {
      throw new IllegalArgumentException(
          "dimensional weight divides by a volume over zero, not " + volume.text());
    }
    if (weight.unit().dimension() != Unit.Dimension.MASS || weight.number().signum() <= 0) {
      throw new IllegalArgumentException(
          "dimensional weight counts in a weight over zero, not " + weight.text());
    }
  }

  /** The weight that the volume counts as. */
  public Measure weightOf(Volume of) {
    BigDecimal number =
        of.litres().multiply(weight.number()).divide(volume.base(), MathContext.DECIMAL128);
    return new Measure(number, weight.unit());
  }
}
