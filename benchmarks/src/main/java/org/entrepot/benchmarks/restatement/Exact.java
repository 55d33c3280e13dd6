package org.entrepot.benchmarks.restatement;

import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** Decimals as whole numbers of a stated fraction; one that is finer is refused, never rounded. */
final class Exact {

  /** Rates and coefficients, exchange rates included, are counted in millionths. */
  static final long MILLION = 1_000_000;

  private static final int MILLIONTH = 6;

  private Exact() {}

  static long millionths(BigDecimal number) {
    return number.movePointRight(MILLIONTH).longValueExact();
  }

  static long minor(BigMoney money) {
    int places = money.getCurrencyUnit().getDecimalPlaces();
    return money.getAmount().movePointRight(places).longValueExact();
  }
}
