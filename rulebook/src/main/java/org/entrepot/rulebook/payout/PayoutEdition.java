package org.entrepot.rulebook.payout;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of the payout frequencies that a seller may choose, with the conventions by
 * which waiting is valued: simple interest on the amount over the average wait, by the day count
 * {@code days-in-year}. Each part of a cost is rounded half up to the minor unit unless it says
 * otherwise.
 */
@Meaning("Payout frequencies and what they cost")
public record PayoutEdition(
    @Meaning("The currency of every amount") CurrencyUnit currency,
    @Meaning("How each part of a cost is rounded; half-up where absent")
        @Nullable RoundingMode rounding,
    @Meaning("The frequencies, with fee and period") Map<String, Frequency> frequencies,
    @Meaning("The share of a period that an order’s money waits on average, a convention")
        Value.Proportion averageWait,
    @Meaning("The days of a year in simple interest, a convention") int daysInYear,
    @Meaning("The most by which a payment partner cuts the fee; no cut where absent")
        Value.@Nullable Proportion feeCutAtMost) {

  /** One frequency. */
  @Meaning("A payout frequency")
  public record Frequency(
      @Meaning("The fee on the amount paid by buyers") Value.Proportion fee,
      @Meaning("From one payout to the next") Value.Measure period) {

    public Frequency {
      if (period.unit().dimension() != Unit.Dimension.CALENDAR_DAYS
          || period.number().signum() <= 0) {
        throw new IllegalArgumentException(
            "a period is a number of days over zero, not " + period.text());
      }
      if (fee.fraction().signum() < 0) {
        throw new IllegalArgumentException("a fee is not under zero");
      }
    }
  }

  public PayoutEdition {
    frequencies = Collections.unmodifiableMap(new LinkedHashMap<>(frequencies));
    if (daysInYear < 360 || daysInYear > 366) {
      throw new IllegalArgumentException("a year has 360 to 366 days");
    }
  }

  RoundingMode roundingMode() {
    return rounding == null ? RoundingMode.HALF_UP : rounding;
  }
}
