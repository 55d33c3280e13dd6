package org.entrepot.replay.report;

import java.util.Locale;
import org.entrepot.rulebook.kernel.ExactLong;
import org.joda.money.CurrencyUnit;

/** Prices in bands of 1, 2, 5, 10, 20, 50 …, named so that their names sort by price. */
final class PriceBands {

  private static final int[] STEPS = {1, 2, 5};
  private static final int DIGITS = 12;

  private PriceBands() {}

  /** Where the band of a price ends, in minor units. */
  static long end(CurrencyUnit currency, long minor) {
    for (long power = ExactLong.power(currency.getDecimalPlaces()); ; power *= 10) {
      for (int step : STEPS) {
        if (minor < power * step) {
          return power * step;
        }
      }
    }
  }

  /** Where the band of a price begins, in minor units. */
  static long start(CurrencyUnit currency, long minor) {
    long start = 0;
    for (long power = ExactLong.power(currency.getDecimalPlaces()); ; power *= 10) {
      for (int step : STEPS) {
        if (minor < power * step) {
          return start;
        }
        start = power * step;
      }
    }
  }

  /** The name of the band of a price. */
  static String name(CurrencyUnit currency, long minor) {
    long unit = ExactLong.power(currency.getDecimalPlaces());
    return text(currency, start(currency, minor) / unit, end(currency, minor) / unit);
  }

  /** The number of spaces before the amount makes names sort as amounts do. */
  private static String text(CurrencyUnit currency, long low, long high) {
    String from = String.format(Locale.ROOT, "%," + DIGITS + "d", low);
    return String.format(Locale.ROOT, "%s %s to below %,d", currency.getCode(), from, high);
  }
}
