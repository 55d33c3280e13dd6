package org.entrepot.rulebook.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Reads a value from the form in which files write it. What has the shape of a value but an unknown
 * currency or unit is refused with a sentence; what has no such shape is a word.
 */
public final class ValueText {

  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";

  /** Digits after a leading zero are a code, such as a postal or a customs code, and a word. */
  private static final Pattern PLAIN = Pattern.compile("(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?)");

  private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%");
  private static final Pattern MONEY = Pattern.compile("([A-Z]{3})\\s?" + NUMBER);
  private static final Pattern MONEY_AFTER = Pattern.compile(NUMBER + "\\s?([A-Z]{3})");
  private static final Pattern MEASURE = Pattern.compile(NUMBER + "\\s?([A-Za-z][A-Za-z-]*3?)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2})?");
  private static final Pattern WALL_TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");
  private static final Pattern MOMENT =
      Pattern.compile(WALL_TIME.pattern() + "(?:Z|[+-]\\d{2}:\\d{2})");

  private ValueText() {}

  /**
   * The value that {@code text} writes.
   *
   * @throws ValueTextException where the text has the shape of a value and is none
   */
  public static Value read(String text) {
    String trimmed = text.strip();
    return number(trimmed).or(() -> time(trimmed)).orElseGet(() -> word(trimmed));
  }

  private static Value word(String text) {
    return switch (text) {
      case "true", "yes" -> new Value.YesNo(true);
      case "false", "no" -> new Value.YesNo(false);
      case String other -> new Value.Word(other);
    };
  }

  private static Optional<Value> number(String text) {
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return Optional.of(new Value.Count(new BigDecimal(plain.group(1))));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return Optional.of(new Value.Proportion(new BigDecimal(percent.group(1)).movePointLeft(2)));
    }
    Matcher money = MONEY.matcher(text);
    if (money.matches()) {
      return Optional.of(amount(money.group(1), money.group(2)));
    }
    Matcher moneyAfter = MONEY_AFTER.matcher(text);
    if (moneyAfter.matches()) {
      return Optional.of(amount(moneyAfter.group(2), moneyAfter.group(1)));
    }
    Matcher measure = MEASURE.matcher(text);
    return measure.matches() ? measure(text, measure) : Optional.empty();
  }

  private static Optional<Value> measure(String text, Matcher measure) {
    Optional<Unit> unit = Unit.of(measure.group(2));
    if (unit.isEmpty() && text.contains(" ")) {
      throw new ValueTextException(
          ValueTextException.Kind.UNIT,
          "‘" + measure.group(2) + "’ is not a unit that the rulebook knows");
    }
    return unit.map(known -> new Value.Measure(new BigDecimal(measure.group(1)), known));
  }

  private static Value amount(String code, String number) {
    try {
      return new Value.Amount(BigMoney.of(CurrencyUnit.of(code), new BigDecimal(number)));
    } catch (IllegalCurrencyException unknown) {
      throw new ValueTextException(
          ValueTextException.Kind.CURRENCY, "‘" + code + "’ is not an ISO 4217 currency", unknown);
    }
  }

  private static Optional<Value> time(String text) {
    if (DAY.matcher(text).matches()) {
      return Optional.of(parsed(text, () -> new Value.Day(LocalDate.parse(text))));
    }
    if (TIME.matcher(text).matches()) {
      return Optional.of(parsed(text, () -> new Value.TimeOfDay(LocalTime.parse(text))));
    }
    String iso = text.replace(' ', 'T');
    if (WALL_TIME.matcher(text).matches()) {
      return Optional.of(parsed(text, () -> new Value.WallTime(LocalDateTime.parse(iso))));
    }
    if (MOMENT.matcher(text).matches()) {
      return Optional.of(parsed(text, () -> new Value.Moment(moment(iso))));
    }
    return Optional.empty();
  }

  private static Instant moment(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }

  private static Value parsed(String text, Supplier<Value> reading) {
    try {
      return reading.get();
    } catch (DateTimeException impossible) {
      throw new ValueTextException(
          ValueTextException.Kind.DATE,
          "‘" + text + "’ is not a date or time that exists",
          impossible);
    }
  }
}
