package org.entrepot.replay.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * Exchange rates that nobody published, to replay generated orders under a rule in another
 * currency: as the program's own file of rates says, to four significant digits.
 */
public final class MadeUpRates {

  private static final MathContext DIGITS = new MathContext(4);

  private MadeUpRates() {}

  /**
   * How much of a currency one unit of each other is in which generated orders are sold; nothing
   * where the file does not know the currency.
   */
  public static Map<CurrencyUnit, BigDecimal> into(CurrencyUnit currency) {
    Map<CurrencyUnit, BigDecimal> forOneEuro =
        Shapes.read("rates.csv", f -> Map.entry(CurrencyUnit.of(f[0]), new BigDecimal(f[1])))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<CurrencyUnit, BigDecimal> rates = new LinkedHashMap<>();
    BigDecimal wanted = forOneEuro.get(currency);
    for (Market market : Market.all()) {
      CurrencyUnit sold = market.currency();
      BigDecimal given = forOneEuro.get(sold);
      if (wanted != null && given != null && !sold.equals(currency)) {
        rates.put(sold, wanted.divide(given, DIGITS).stripTrailingZeros());
      }
    }
    return rates;
  }
}
