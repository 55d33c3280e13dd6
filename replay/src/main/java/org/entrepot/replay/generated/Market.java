package org.entrepot.replay.generated;

import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Where sellers sell and buyers buy, as the program's own file of markets says.
 *
 * @param pricePerEuro minor units of a two-decimal currency for one euro's worth of goods, in
 *     hundredths
 * @param homeOfHundred of a hundred orders, how many stay in the market
 * @param days usual transit at home
 * @param daysAbroad usual transit to another market
 */
record Market(
    String code,
    ZoneId zone,
    CurrencyUnit currency,
    long share,
    long pricePerEuro,
    int homeOfHundred,
    int days,
    int daysAbroad) {

  static List<Market> all() {
    return Shapes.read(
        "markets.csv",
        f ->
            new Market(
                f[0],
                ZoneId.of(f[1]),
                CurrencyUnit.of(f[2]),
                Long.parseLong(f[3]),
                Long.parseLong(f[4]),
                Integer.parseInt(f[5]),
                Integer.parseInt(f[6]),
                Integer.parseInt(f[7])));
  }
}
