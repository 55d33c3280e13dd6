package org.entrepot.replay.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.kernel.ExactLong;
import org.joda.money.CurrencyUnit;

/** Prices in bands of 1, 2, 5, 10, 20, 50 …, named so that their names sort by price. */
final class PriceBands {

  private static final int[] STEPS = {1, 2, 5};
  private static final int DIGITS = 12;

  /** A band by where it ends, in minor units. */
  private record Band(CurrencyUnit currency, long end) {}

  private final Map<Band, String> names = new HashMap<>();

  /** The name of the band of a price; it is put into words once. */
  String name(CurrencyUnit currency, long minor) {
    long unit = ExactLong.power(currency.getDecimalPlaces());
    long low = 0;
    for (long power = unit; ; power *= 10) {
      for (int step : STEPS) {
        if (minor < power * step) {
          long from = low / unit;
          return names.computeIfAbsent(
              new Band(currency, power * step), band -> text(currency, from, band.end / unit));
        }
        low = power * step;
      }
    }
  }

  /** The number of spaces before the amount makes names sort as amounts do. */
  private static String text(CurrencyUnit currency, long low, long high) {
    String from = String.format(Locale.ROOT, "%," + DIGITS + "d", low);
    return String.format(Locale.ROOT, "%s %s to below %,d", currency.getCode(), from, high);
  }
}
