package org.entrepot.rulebook.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The type of a fact. {@link #accept} gives the value in the type's own form, or nothing where the
 * value is not of the type; {@link #expected} says in words what would be.
 */
public sealed interface FactType {

  Optional<Value> accept(Value value);

  /** What an author or a caller should write, to follow “expected”. */
  String expected();

  /** Why a value that is not accepted is not, to follow “‘price’ is ‘14%’: ”. */
  default String refused(Value value) {
    return "expected " + expected();
  }

  /**
   * Money of one currency, or of any where {@code currency} is null. What is paid has no more
   * decimals than its currency, so that nothing is rounded unseen; where {@code exact}, as for the
   * price of one out of a thousand screws, it may have any number.
   */
  record MoneyFact(@Nullable CurrencyUnit currency, boolean exact) implements FactType {

    /** An amount that can be paid. */
    public MoneyFact(@Nullable CurrencyUnit currency) {
      this(currency, false);
    }

    @Override
    public Optional<Value> accept(Value value) {
      return ofCurrency(value)
          .filter(
              money -> exact || money.getAmount().stripTrailingZeros().scale() <= decimals(money))
          .map(_m -> value);
    }

    @Override
    public String refused(Value value) {
      return ofCurrency(value)
          .map(m ->
              m.getCurrencyUnit()
                  + (decimals(m) == 0
                      ? " has no decimals"
                      : " has no more than " + decimals(m) + " decimals"))
          .orElseGet(() -> FactType.super.refused(value));
    }

    private Optional<BigMoney> ofCurrency(Value value) {
      return value instanceof Value.Amount(var money)
              && (currency == null || money.getCurrencyUnit().equals(currency))
          ? Optional.of(money)
          : Optional.empty();
    }

    private static int decimals(BigMoney money) {
      return money.getCurrencyUnit().getDecimalPlaces();
    }

    @Override
    public String expected() {
      boolean whole = currency != null && currency.getDecimalPlaces() == 0;
      return "an amount such as "
          + (currency == null ? "EUR" : currency.getCode())
          + (whole ? " 12" : " 12.50");
    }
  }

  /** A rate in per cent. */
  record RateFact() implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.Proportion ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String expected() {
      return "a rate such as 12.5%";
    }
  }

  /** A plain number, whole where {@code whole}. */
  record NumberFact(boolean whole) implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.Count(var number)
              && (!whole || number.stripTrailingZeros().scale() <= 0)
          ? Optional.of(value)
          : Optional.empty();
    }

    @Override
    public String expected() {
      return whole ? "a whole number" : "a number";
    }
  }

  /** A quantity of one dimension; any unit of the dimension is accepted. */
  record MeasureFact(Unit unit) implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.Measure measure
              && measure.unit().dimension() == unit.dimension()
          ? Optional.of(value)
          : Optional.empty();
    }

    @Override
    public String expected() {
      return "a quantity such as 2.5 " + unit.symbol();
    }
  }

  /** A length of calendar time: days, weeks, months or working days. */
  record PeriodFact() implements FactType {

    /** Longer than anything that is promised, owed or kept. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(100_000);

    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.Measure measure
              && switch (measure.unit().dimension()) {
                case CALENDAR_DAYS, WORKING_DAYS, MONTHS -> true;
                case MASS, LENGTH, VOLUME, DURATION, PIECES -> false;
              }
              && measure.number().stripTrailingZeros().scale() <= 0
              && measure.number().abs().compareTo(LONGEST) <= 0
          ? Optional.of(value)
          : Optional.empty();
    }

    @Override
    public String expected() {
      return "a whole period such as 3 working-days, 2 weeks or 1 month";
    }
  }

  /** A word; out of {@code words} where that list is not empty. */
  record WordFact(List<String> words) implements FactType {

    public WordFact {
      words = List.copyOf(words);
    }

    @Override
    public Optional<Value> accept(Value value) {
      Optional<Value> word =
          switch (value) {
            case Value.Word _word -> Optional.of(value);
            case Value.Count(var number) -> Optional.of(new Value.Word(number.toPlainString()));
            case Value.YesNo yesNo -> Optional.of(new Value.Word(yesNo.text()));
            case Value.Amount other ->
                words.isEmpty() ? Optional.of(new Value.Word(other.text())) : Optional.empty();
            case Value.Measure other ->
                words.isEmpty() ? Optional.of(new Value.Word(other.text())) : Optional.empty();
            case Value.Proportion _p -> Optional.empty();
            case Value.Day _d -> Optional.empty();
            case Value.TimeOfDay _t -> Optional.empty();
            case Value.WallTime _w -> Optional.empty();
            case Value.Moment _m -> Optional.empty();
          };
      return word.filter(w -> words.isEmpty() || words.contains(w.text()));
    }

    @Override
    public String expected() {
      return words.isEmpty() ? "a word" : "one of " + String.join(", ", words);
    }
  }

  /** Yes or no. */
  record YesNoFact() implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.YesNo ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String expected() {
      return "yes or no";
    }
  }

  /** A calendar day. */
  record DayFact() implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return value instanceof Value.Day ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String expected() {
      return "a day such as 2026-03-01";
    }
  }

  /** A wall-clock time in the market's zone, or a moment with its offset. */
  record TimeFact() implements FactType {
    @Override
    public Optional<Value> accept(Value value) {
      return switch (value) {
        case Value.WallTime _w -> Optional.of(value);
        case Value.Moment _m -> Optional.of(value);
        case Value.Day(var day) -> Optional.of(new Value.WallTime(day.atStartOfDay()));
        case Value.Amount _a -> Optional.empty();
        case Value.Proportion _p -> Optional.empty();
        case Value.Count _c -> Optional.empty();
        case Value.Measure _m -> Optional.empty();
        case Value.Word _w -> Optional.empty();
        case Value.YesNo _y -> Optional.empty();
        case Value.TimeOfDay _t -> Optional.empty();
      };
    }

    @Override
    public String expected() {
      return "a time such as 2026-03-01T15:00";
    }
  }
}
