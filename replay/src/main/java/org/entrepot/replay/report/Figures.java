package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Values and sentences of a working as people read them: exact, with thousands apart and without
 * noughts at the end.
 */
final class Figures {

  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
  private static final Pattern AMOUNT = Pattern.compile("\\b([A-Z]{3}) (" + NUMBER + ")");
  private static final Pattern BETWEEN =
      Pattern.compile(" lies in \\[(" + NUMBER + "), (" + NUMBER + ")\\)");
  private static final Pattern FROM = Pattern.compile(" lies in \\[(" + NUMBER + "), ∞\\)");
  private static final Pattern REVERSED = Pattern.compile(" of [^\\s@]+@[^\\s@]+ came back");

  private Figures() {}

  static String value(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Amount(var money) -> amount(money);
      case Value.Count(var number) -> number(number, 0);
      case Value.Measure(var number, var unit) -> number(number, 0) + " " + unit.symbol();
      default -> value.text();
    };
  }

  /** Every decimal that it has, and at least those of its currency. */
  static String amount(BigMoney money) {
    CurrencyUnit currency = money.getCurrencyUnit();
    return currency.getCode() + " " + number(money.getAmount(), currency.getDecimalPlaces());
  }

  /** A sentence of a working: its amounts, a band that is written as an interval, a line's code. */
  static String sentence(@Nullable String why) {
    if (why == null) {
      return "";
    }
    String told = BETWEEN.matcher(why).replaceAll(band -> " is " + range(band));
    told = FROM.matcher(told).replaceAll(band -> " is " + plain(band.group(1)) + " or more");
    told = REVERSED.matcher(told).replaceAll(" came back");
    return AMOUNT
        .matcher(told)
        .replaceAll(figure ->
            isCurrency(figure.group(1)) ? amount(BigMoney.parse(figure.group())) : figure.group());
  }

  private static String range(MatchResult band) {
    return plain(band.group(1)) + " to below " + plain(band.group(2));
  }

  private static String plain(String number) {
    return number(new BigDecimal(number), 0);
  }

  private static boolean isCurrency(String code) {
    return CurrencyUnit.registeredCurrencies().stream()
        .anyMatch(currency -> currency.getCode().equals(code));
  }

  private static String number(BigDecimal number, int atLeast) {
    int decimals = Math.max(atLeast, number.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
