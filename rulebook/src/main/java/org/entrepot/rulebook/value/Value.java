package org.entrepot.rulebook.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A typed value with its unit: what a fact holds, what a rule compares with, what a working shows.
 * Its text ({@link #text()}) is the form in which files write it, and {@link ValueText} reads it
 * back.
 */
public sealed interface Value {

  /** The value as files write it: {@code BRL 4.00}, {@code 14%}, {@code 5 kg}, {@code yes}. */
  String text();

  /**
   * The value as people read it: a number of many decimals is cut short, which is marked by an
   * ellipsis. It is not read back.
   */
  default String brief() {
    return text();
  }

  /** An amount of money, exact: any number of decimals until a rounding point is named. */
  record Amount(BigMoney money) implements Value {
    @Override
    public String text() {
      BigMoney scaled =
          money.withScale(Math.max(money.getScale(), money.getCurrencyUnit().getDecimalPlaces()));
      return scaled.getCurrencyUnit().getCode() + " " + scaled.getAmount().toPlainString();
    }

    @Override
    public String brief() {
      CurrencyUnit currency = money.getCurrencyUnit();
      return currency + " " + cut(money.getAmount(), currency.getDecimalPlaces(), 4);
    }
  }

  /** A rate without a unit, held as a fraction: 14 % is 0.14. */
  record Proportion(BigDecimal fraction) implements Value {
    @Override
    public String text() {
      return plain(fraction.movePointRight(2)) + "%";
    }

    @Override
    public String brief() {
      return cut(fraction.movePointRight(2), 0, 6) + "%";
    }
  }

  /** A plain number: a count, a coefficient. */
  record Count(BigDecimal number) implements Value {
    @Override
    public String text() {
      return plain(number);
    }

    @Override
    public String brief() {
      return cut(number, 0, 8);
    }
  }

  /** A quantity in a unit of measure. */
  record Measure(BigDecimal number, Unit unit) implements Value {
    @Override
    public String text() {
      return plain(number) + " " + unit.symbol();
    }

    @Override
    public String brief() {
      return cut(number, 0, 6) + " " + unit.symbol();
    }

    /** The quantity in the base unit of its dimension; exact. */
    public BigDecimal base() {
      return number.multiply(unit.toBase());
    }

    /** The quantity in another unit of the same dimension, to 34 digits. */
    public Measure in(Unit other) {
      if (other.dimension() != unit.dimension()) {
        throw new IllegalArgumentException(
            unit.symbol() + " cannot be expressed in " + other.symbol());
      }
      return new Measure(base().divide(other.toBase(), MathContext.DECIMAL128), other);
    }
  }

  /** A word out of a list that the rule states: a category, a seller kind, a place. */
  record Word(String word) implements Value {
    @Override
    public String text() {
      return word;
    }
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {
    @Override
    public String text() {
      return yes ? "yes" : "no";
    }
  }

  /** A calendar day, without a zone. */
  record Day(LocalDate day) implements Value {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /** A time of day in the zone of the rule. */
  record TimeOfDay(LocalTime time) implements Value {
    @Override
    public String text() {
      return time.toString();
    }
  }

  /** A wall-clock time in the zone of the rule. */
  record WallTime(LocalDateTime time) implements Value {
    @Override
    public String text() {
      return time.toString();
    }
  }

  /** A point on the time line. */
  record Moment(Instant instant) implements Value {
    @Override
    public String text() {
      return instant.toString();
    }
  }

  private static String cut(BigDecimal number, int atLeast, int atMost) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean tooLong = shortest.scale() > atMost;
    BigDecimal shown = tooLong ? shortest.setScale(atMost, RoundingMode.DOWN) : shortest;
    int scale = Math.max(shown.scale(), atLeast);
    return shown.setScale(scale).toPlainString() + (tooLong ? "…" : "");
  }

  private static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }
}
