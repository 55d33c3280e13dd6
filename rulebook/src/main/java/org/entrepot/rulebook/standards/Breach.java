package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
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

  /** Up to here counts, and limits without their point, are multiplied as longs. */
  private static final long MOST = 1L << 31;

  private static final int MOST_DECIMALS = 9;
  private static final long[] POWERS =
      LongStream.iterate(1, power -> power * 10).limit(MOST_DECIMALS + 1L).toArray();

  /** Whether {@code counted} out of {@code outOf} breaks the limit. */
  public boolean breaks(long counted, long outOf, BigDecimal limit) {
    int compared = compare(counted, outOf, limit);
    return switch (this) {
      case EXCEEDS -> compared > 0;
      case REACHES -> compared >= 0;
      case FALLS_BELOW -> compared < 0;
    };
  }

  /** Compares what is counted with its limit: the same as longs where those hold it. */
  private static int compare(long counted, long outOf, BigDecimal limit) {
    int scale = limit.scale();
    long most = Math.max(counted, outOf);
    if (scale >= 0 && scale <= MOST_DECIMALS && limit.precision() <= MOST_DECIMALS && most < MOST) {
      long allowed = limit.scaleByPowerOfTen(scale).longValue() * outOf;
      return Long.compare(counted * POWERS[scale], allowed);
    }
    return BigDecimal.valueOf(counted).compareTo(limit.multiply(BigDecimal.valueOf(outOf)));
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
