package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What is charged on {@code (over, upto]} of a quantity. {@code fixed} is the amount at the lower
 * bound; where it is absent the band goes on from where the one before it ends, the first from
 * nothing. {@code each} is added per {@code per} of what lies over the bound, or of the whole
 * quantity. A band whose figure is not public says so in {@code no-rate}.
 */
@Meaning("What is charged over one bound, up to and with the next")
public record Band(
    @Meaning("Over this, exclusive") Value over,
    @Meaning("Up to this, inclusive; no end where absent") @Nullable Value upto,
    @Meaning("The amount at the lower bound; where absent it goes on from the band before")
        @Nullable BigMoney fixed,
    @Meaning("The amount added per unit") @Nullable BigMoney each,
    @Meaning("The unit that ‘each’ is per, such as 1 L") @Nullable Value per,
    @Meaning("What ‘each’ is counted on: the excess over the bound, or the whole; excess if absent")
        @Nullable Counted on,
    @Meaning("Why the figure is not public") @Nullable String noRate) {

  /** What a rate per unit is counted on. */
  public enum Counted {
    /** What lies over the band's lower bound. */
    EXCESS,
    /** The whole quantity. */
    WHOLE
  }

  public Band {
    if ((noRate == null) == (fixed == null && each == null)) {
      throw new IllegalArgumentException("a band has either fixed and each, or no-rate");
    }
    if ((each == null) != (per == null)) {
      throw new IllegalArgumentException("‘each’ and ‘per’ stand together: an amount per unit");
    }
    if (on == Counted.WHOLE && each == null) {
      throw new IllegalArgumentException("‘on’ says what ‘each’ is counted on");
    }
  }

  boolean wholeCounts() {
    return on == Counted.WHOLE;
  }

  /** As in {@code over 3 L up to 190 L}. */
  String words() {
    return "over " + over.text() + (upto == null ? "" : " up to " + upto.text());
  }
}
