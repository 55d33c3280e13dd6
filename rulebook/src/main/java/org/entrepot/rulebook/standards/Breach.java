package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.edition.Meaning;

/**
 * When a rate breaks its limit. Rates are compared exactly, as counts: {@code counted} against
 * {@code limit × outOf}, never as a rounded quotient.
 */
@Meaning("When a rate breaks its limit")
public enum Breach {
  /** Over the limit: at the limit all is well. */
  EXCEEDS,
  /** At the limit or over it. */
  REACHES,
  /** Under the limit: at the limit all is well. */
  FALLS_BELOW;

  /** Whether {@code counted} out of {@code outOf} breaks the limit. */
  public boolean breaks(long counted, long outOf, BigDecimal limit) {
    int compared = BigDecimal.valueOf(counted).compareTo(limit.multiply(BigDecimal.valueOf(outOf)));
    return switch (this) {
      case EXCEEDS -> compared > 0;
      case REACHES -> compared >= 0;
      case FALLS_BELOW -> compared < 0;
    };
  }

  /** Whether the counted orders are the bad ones; otherwise those not counted are. */
  public boolean countsFailures() {
    return switch (this) {
      case EXCEEDS, REACHES -> true;
      case FALLS_BELOW -> false;
    };
  }

  /** The most failures that {@code outOf} orders can have without a breach; negative where none. */
  public long allowedFailures(long outOf, BigDecimal limit) {
    BigDecimal share = limit.multiply(BigDecimal.valueOf(outOf));
    return switch (this) {
      case EXCEEDS -> share.setScale(0, RoundingMode.FLOOR).longValueExact();
      case REACHES -> share.setScale(0, RoundingMode.CEILING).longValueExact() - 1;
      case FALLS_BELOW -> outOf - share.setScale(0, RoundingMode.CEILING).longValueExact();
    };
  }
}
