package org.entrepot.marketplace.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes values as the reader's language does: {@code BRL 1,000.50} in English is {@code 1.000,50
 * BRL} in German. Currencies keep their ISO code, which is the same everywhere; times never stand
 * without their zone. For one request, not to be shared by threads.
 */
public final class Wording {

  private static final char NARROW = '\u00a0';
  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final Pattern FIGURE =
      Pattern.compile("\\b([A-Z]{3}) (-?%1$s)(?:–(%1$s))?|(?<![\\w.])(-?%1$s)%%".formatted(NUMBER));

  private final Locale locale;
  private final boolean codeFirst;
  private final String percentEnd;

  private Wording(Locale locale) {
    this.locale = locale;
    NumberFormat currency = NumberFormat.getCurrencyInstance(locale);
    this.codeFirst =
        !(currency instanceof DecimalFormat pattern) || pattern.toPattern().startsWith("¤");
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    this.percentEnd = percent instanceof DecimalFormat pattern ? pattern.getPositiveSuffix() : "%";
  }

  public static Wording in(Locale locale) {
    return new Wording(locale);
  }

  public String value(Value value) {
    return switch (value) {
      case Value.Amount(var money) -> money(money);
      case Value.Proportion(var fraction) -> percent(fraction);
      case Value.Count(var number) -> number(number);
      case Value.Measure(var number, var unit) -> number(number) + NARROW + unit.symbol();
      case Value.Word(var word) -> word;
      case Value.YesNo yesNo -> yesNo.text();
      case Value.Day(var day) -> day(day);
      case Value.TimeOfDay(var time) -> time(time);
      case Value.WallTime(var time) -> wallTime(time);
      case Value.Moment(var instant) -> moment(instant, ZoneOffset.UTC);
    };
  }

  /** Every decimal that the amount has, and at least those of its currency. */
  public String money(BigMoney money) {
    int stated = money.getAmount().stripTrailingZeros().scale();
    int decimals = Math.max(stated, money.getCurrencyUnit().getDecimalPlaces());
    String sign = money.isNegative() ? "−" : "";
    return sign
        + coded(money.getCurrencyUnit().getCode(), plain(money.abs().getAmount(), decimals));
  }

  public String money(Money money) {
    return money(money.toBigMoney());
  }

  /** The amount alone, where a table's head names the currency. */
  public String amount(Money money) {
    String sign = money.isNegative() ? "−" : "";
    return sign + plain(money.abs().getAmount(), money.getScale());
  }

  public String number(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    String sign = shortest.signum() < 0 ? "−" : "";
    return sign + plain(shortest.abs(), Math.max(0, shortest.scale()));
  }

  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  public String percent(BigDecimal fraction) {
    return number(fraction.movePointRight(2)) + percentEnd;
  }

  /** A share that was measured, always to a tenth of a per cent, so that shares stand alike. */
  public String share(BigDecimal fraction) {
    BigDecimal tenths = fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return (tenths.signum() < 0 ? "−" : "") + plain(tenths.abs(), 1) + percentEnd;
  }

  /** A change that was measured, with its sign. */
  public String changeShare(BigDecimal fraction) {
    return (fraction.signum() > 0 ? "+" : "") + share(fraction);
  }

  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  /** A day on an axis: a new year by its number, other days by their month, or day and month. */
  public String tick(LocalDate day, boolean year, boolean byMonth) {
    if (year) {
      return Integer.toString(day.getYear());
    }
    return day.format(DateTimeFormatter.ofPattern(byMonth ? "MMM" : "d MMM", locale));
  }

  /** A start or an end: the day alone where it is midnight. */
  public String start(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(time.toLocalDate()) : wallTime(time);
  }

  public String wallTime(LocalDateTime time) {
    return day(time.toLocalDate()) + ", " + time(time.toLocalTime());
  }

  public String moment(Instant instant, ZoneId zone) {
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return wallTime(LocalDateTime.ofInstant(instant, zone)) + " (" + name + ")";
  }

  private String time(LocalTime time) {
    FormatStyle style = time.getSecond() == 0 ? FormatStyle.SHORT : FormatStyle.MEDIUM;
    return time.format(DateTimeFormatter.ofLocalizedTime(style).withLocale(locale));
  }

  /**
   * A scalar of a rulebook file: {@code BRL 4.00} is an amount, anything unknown stays as it is.
   */
  public String scalar(String text) {
    try {
      return value(ValueText.read(text));
    } catch (ValueTextException notAValue) {
      return text;
    }
  }

  /** A sentence of the rulebook, its amounts and rates in the reader's form. */
  public String sentence(String text) {
    return FIGURE.matcher(text).replaceAll(this::figure);
  }

  private String figure(MatchResult figure) {
    String code = figure.group(1);
    if (code == null) {
      return percent(new BigDecimal(figure.group(4)).movePointLeft(2));
    }
    if (CurrencyUnit.registeredCurrencies().stream().noneMatch(c -> c.getCode().equals(code))) {
      return figure.group();
    }
    String range = figure.group(3);
    String amount = asWritten(figure.group(2)) + (range == null ? "" : "–" + asWritten(range));
    return coded(code, amount);
  }

  private String asWritten(String number) {
    BigDecimal exact = new BigDecimal(number);
    return plain(exact, exact.scale());
  }

  private String coded(String code, String amount) {
    return codeFirst ? code + NARROW + amount : amount + NARROW + code;
  }

  private String plain(BigDecimal number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
