package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** How a working names amounts and rounding. */
final class Words {

  private Words() {}

  static String of(RoundingMode mode) {
    return "rounded " + mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** One of a unit is the unit: {@code L}, {@code 0.5 kg}; */
  private static String unit(Value per) {
    return per instanceof Value.Measure(var number, var unit)
            && number.compareTo(BigDecimal.ONE) == 0
        ? unit.symbol()
        : per.text();
  }

  static String of(Unit.Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The base unit of a dimension. */
  static Unit baseOf(Unit.Dimension dimension) {
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.dimension() == dimension)
        .filter(unit -> unit.toBase().compareTo(BigDecimal.ONE) == 0)
        .findFirst()
        .orElseThrow();
  }

  static Value.Amount amount(CurrencyUnit currency, BigDecimal exact) {
    BigDecimal shortest = exact.stripTrailingZeros();
    return new Value.Amount(
        BigMoney.of(currency, shortest.scale() < 0 ? shortest.setScale(0) : shortest));
  }

  /** As in {@code over 3 L up to 190 L: EUR 6.71 + EUR 1.52 per L over 3 L}. */
  static String of(PricedBand priced, CurrencyUnit currency) {
    Band band = priced.band();
    StringBuilder words = new StringBuilder(band.words()).append(": ");
    boolean flat = band.each() == null || band.per() == null;
    if (flat || priced.start().signum() != 0) {
      words.append(amount(currency, priced.start()).text());
    }
    if (band.each() != null && band.per() != null) {
      words
          .append(priced.start().signum() == 0 ? "" : " + ")
          .append(new Value.Amount(band.each()).text())
          .append(" per ")
          .append(unit(band.per()))
          .append(priced.from().signum() == 0 ? "" : " over " + band.over().text());
    }
    return words.toString();
  }
}
