package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;

/**
 * One assessment of one standard.
 *
 * @param day of the assessment, in the standard's zone
 * @param pointsRecorded for a breach, waived or not
 * @param points those that count after a waiver
 */
public record Verdict(
    String standard,
    LocalDate day,
    Finding finding,
    long counted,
    long outOf,
    long failures,
    int pointsRecorded,
    int points) {

  private static final int SHOWN_DECIMALS = 6;

  /** The rate as shown, to four decimals of a per cent; it was compared exactly. */
  public Optional<Value.Proportion> rate() {
    if (outOf == 0) {
      return Optional.empty();
    }
    BigDecimal quotient =
        BigDecimal.valueOf(counted)
            .divide(BigDecimal.valueOf(outOf), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    return Optional.of(new Value.Proportion(quotient));
  }

  public int pointsWaived() {
    return pointsRecorded - points;
  }
}
