package org.entrepot.rulebook.reading.shape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Values with their units: where a number stands alone, the fault says which unit is missing. */
final class ValueScalars {

  static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";
  static final List<String> ANY_TEXT = List.of("string", "number", "boolean");

  private static final String MONEY = "([A-Z]{3} ?" + NUMBER + "|" + NUMBER + " ?[A-Z]{3})";
  private static final String AMOUNT = "an amount with its currency, such as EUR 12.50";

  static final Map<Class<?>, Shape.Scalar> TYPES =
      Map.of(
          Value.class,
          shape(Value.class, "a value", ANY_TEXT, null, value -> value),
          Money.class,
          new Shape.Scalar(AMOUNT, List.of("string"), MONEY, List.of(), ValueScalars::money),
          BigMoney.class,
          shape(Value.Amount.class, AMOUNT, List.of("string"), MONEY, Value.Amount::money),
          Value.Amount.class,
          shape(Value.Amount.class, AMOUNT, List.of("string"), MONEY, value -> value),
          Value.Proportion.class,
          shape(
              Value.Proportion.class,
              "a rate such as 14%",
              List.of("string"),
              NUMBER + " *%",
              value -> value),
          Value.Measure.class,
          shape(
              Value.Measure.class,
              "a quantity with its unit, such as 5 kg or 7 days",
              List.of("string"),
              NUMBER + " ?[A-Za-z][A-Za-z-]*3?",
              value -> value),
          Value.Count.class,
          shape(Value.Count.class, "a plain number", List.of("number"), null, value -> value));

  private ValueScalars() {}

  private static <V extends Value> Shape.Scalar shape(
      Class<V> type,
      String expected,
      List<String> json,
      @Nullable String pattern,
      Function<V, Object> then) {
    return new Shape.Scalar(
        expected, json, pattern, List.of(), text -> typed(text, type, expected, then));
  }

  private static <V extends Value> Parsed typed(
      String text, Class<V> type, String expected, Function<V, Object> then) {
    Value value;
    try {
      value = ValueText.read(text);
    } catch (ValueTextException wrong) {
      return new Parsed.Bad(rule(wrong.kind()), String.valueOf(wrong.getMessage()));
    }
    if (type.isInstance(value)) {
      return new Parsed.Good(then.apply(type.cast(value)));
    }
    return value instanceof Value.Count
        ? new Parsed.Bad(Rule.RB_05, "its unit is missing, expected " + expected)
        : new Parsed.Bad(Rule.RB_04, "expected " + expected);
  }

  private static Parsed money(String text) {
    Parsed amount = typed(text, Value.Amount.class, AMOUNT, Value.Amount::money);
    if (!(amount instanceof Parsed.Good(BigMoney exact))) {
      return amount;
    }
    int decimals = exact.getCurrencyUnit().getDecimalPlaces();
    return exact.getAmount().stripTrailingZeros().scale() > decimals
        ? new Parsed.Bad(
            Rule.RB_04,
            exact.getCurrencyUnit()
                + (decimals == 0
                    ? " has no decimals"
                    : " has no more than " + decimals + " decimals"))
        : new Parsed.Good(Money.of(exact.getCurrencyUnit(), exact.getAmount()));
  }

  private static Rule rule(ValueTextException.Kind kind) {
    return switch (kind) {
      case CURRENCY -> Rule.RB_12;
      case UNIT -> Rule.RB_05;
      case DATE -> Rule.RB_04;
    };
  }
}
