package org.entrepot.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** Figures as people read them: thousands apart, a sign where it is a change. Exact. */
public final class Figures {
  private Figures() {}

  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 line}, {@code 2 lines}. */
  public static String count(long count, String one, String more) {
    return count(count) + " " + (count == 1 ? one : more);
  }

  public static String money(Money money) {
    return money.getCurrencyUnit().getCode() + " " + amount(money);
  }

  /** Without its currency, for a table that states it. */
  public static String amount(Money money) {
    return String.format(
        Locale.ROOT, "%,." + money.getCurrencyUnit().getDecimalPlaces() + "f", money.getAmount());
  }

  /** A change: with plus or minus, unless it is none. */
  public static String change(Money money) {
    return (money.isPositive() ? "+" : "") + amount(money);
  }

  /** A part of a whole in per cent to one decimal; a dash where there is no whole. */
  public static String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "–"
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  public static String share(long part, long whole) {
    return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** A change in per cent with its sign. */
  public static String changeShare(BigDecimal part, BigDecimal whole) {
    return (part.signum() > 0 && whole.signum() != 0 ? "+" : "") + share(part, whole);
  }
}
