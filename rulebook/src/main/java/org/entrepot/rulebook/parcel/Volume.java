package org.entrepot.rulebook.parcel;

import java.math.BigDecimal;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value.Measure;

/** A volume in litres, exact and over zero. */
public record Volume(BigDecimal litres) implements Comparable<Volume> {

  public Volume {
    if (litres.signum() <= 0) {
      throw new IllegalArgumentException("a parcel's volume is over zero, not " + litres + " L");
    }
  }

  /** The volume that a measure in any unit of volume states. */
  public static Volume of(Measure measure) {
    if (measure.unit().dimension() != Unit.Dimension.VOLUME) {
      throw new IllegalArgumentException(measure.text() + " is not a volume");
    }
    return new Volume(measure.base());
  }

  public Measure measure() {
    return new Measure(litres, Unit.LITRE);
  }

  @Override
  public int compareTo(Volume other) {
    return litres.compareTo(other.litres);
  }
}
