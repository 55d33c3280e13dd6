package org.entrepot.rulebook.parcel;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value.Measure;

/**
 * The three sides of a box, in any unit of length, each over zero. What is derived from them is
 * exact: the units' factors are.
 */
public record Dimensions(Measure length, Measure width, Measure height) {

  public Dimensions {
    for (Measure side : List.of(length, width, height)) {
      if (side.unit().dimension() != Unit.Dimension.LENGTH || side.number().signum() <= 0) {
        throw new IllegalArgumentException(
            "a side of a parcel is a length over zero, not " + side.text());
      }
    }
  }

  /** Length times width times height, in litres. */
  public Volume volume() {
    BigDecimal cubicMillimetres = length.base().multiply(width.base()).multiply(height.base());
    return new Volume(cubicMillimetres.movePointLeft(6));
  }

  /** The longest of the sides, in millimetres. */
  public Measure longestSide() {
    return millimetres(sorted().getLast());
  }

  /** The longest side and twice the sum of the others, in millimetres. */
  public Measure lengthAndGirth() {
    List<BigDecimal> sides = sorted();
    BigDecimal around = sides.get(0).add(sides.get(1)).multiply(BigDecimal.TWO);
    return millimetres(sides.get(2).add(around));
  }

  private List<BigDecimal> sorted() {
    return Stream.of(length, width, height).map(Measure::base).sorted().toList();
  }

  private static Measure millimetres(BigDecimal number) {
    return new Measure(number, Unit.MILLIMETRE);
  }
}
