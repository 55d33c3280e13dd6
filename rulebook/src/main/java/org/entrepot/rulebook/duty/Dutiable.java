package org.entrepot.rulebook.duty;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The goods of one tariff line as a duty sees them.
 *
 * @param value their customs value; duty is computed in its currency
 * @param quantities what is known of them, each in {@link Counted#unit}
 * @param day the day of the year that seasons are judged by
 * @param exchange how much of the value's currency one unit of another is
 */
public record Dutiable(
    BigMoney value, Map<Counted, BigDecimal> quantities, MonthDay day, Exchange exchange) {

  /** An exchange rate, where one is known. */
  @FunctionalInterface
  public interface Exchange {
    Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to);
  }

  public Dutiable {
    quantities = Map.copyOf(quantities);
  }
}
