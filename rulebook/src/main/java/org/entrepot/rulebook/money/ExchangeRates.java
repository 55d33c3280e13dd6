package org.entrepot.rulebook.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Dated exchange rates, and choosing the one for a day: the latest published on or before it, no
 * older than a maximum age. A pair is found as it stands, turned round, or over one third currency
 * on the last day for which both are published; of these, the latest counts.
 */
public record ExchangeRates(List<Rate> rates) {

  /** One unit of {@code from} is {@code rate} units of {@code to}, as published on a day. */
  public record Rate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate day) {
    public Rate {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("an exchange rate is above zero");
      }
    }

    boolean isOf(CurrencyUnit currency) {
      return from.equals(currency) || to.equals(currency);
    }

    CurrencyUnit other(CurrencyUnit currency) {
      return from.equals(currency) ? to : from;
    }

    Rate inverse() {
      return new Rate(to, from, BigDecimal.ONE.divide(rate, MathContext.DECIMAL128), day);
    }
  }

  /** What came of looking for a rate. */
  public sealed interface Found {
    record At(Rate rate) implements Found {}

    /** A rate is known, the latest of {@code day}, older than allowed. */
    record TooOld(LocalDate day) implements Found {}

    record Unknown() implements Found {}
  }

  public ExchangeRates {
    rates = List.copyOf(rates);
  }

  public Found on(LocalDate day, CurrencyUnit from, CurrencyUnit to, int maxAgeDays) {
    if (from.equals(to)) {
      return new Found.At(new Rate(from, to, BigDecimal.ONE, day));
    }
    List<Rate> published = rates.stream().filter(rate -> !rate.day().isAfter(day)).toList();
    Optional<Rate> latest =
        Stream.concat(direct(published, from, to), across(published, from, to).stream())
            .max(Comparator.comparing(Rate::day));
    return latest
        .<Found>map(rate ->
            rate.day().isBefore(day.minusDays(maxAgeDays))
                ? new Found.TooOld(rate.day())
                : new Found.At(rate))
        .orElseGet(Found.Unknown::new);
  }

  private static Stream<Rate> direct(List<Rate> published, CurrencyUnit from, CurrencyUnit to) {
    return published.stream()
        .filter(rate -> rate.isOf(from) && rate.isOf(to))
        .sorted(Comparator.comparing(Rate::day).reversed())
        .limit(1)
        .map(rate -> rate.from().equals(from) ? rate : rate.inverse());
  }

  private record Leg(CurrencyUnit third, LocalDate day) {}

  private static Optional<Rate> across(List<Rate> published, CurrencyUnit from, CurrencyUnit to) {
    Map<Leg, Rate> second = new HashMap<>();
    published.stream()
        .filter(rate -> rate.isOf(to) && !rate.isOf(from))
        .forEach(rate -> second.put(new Leg(rate.other(to), rate.day()), rate));
    return published.stream()
        .filter(rate -> rate.isOf(from) && !rate.isOf(to))
        .filter(rate -> second.containsKey(new Leg(rate.other(from), rate.day())))
        .max(Comparator.comparing(Rate::day))
        .map(first -> {
          Rate other = Objects.requireNonNull(second.get(new Leg(first.other(from), first.day())));
          boolean turned = first.to().equals(from);
          BigDecimal times = turned ? BigDecimal.ONE : first.rate();
          BigDecimal over = turned ? first.rate() : BigDecimal.ONE;
          boolean asItStands = other.to().equals(to);
          BigDecimal above = asItStands ? times.multiply(other.rate()) : times;
          BigDecimal below = asItStands ? over : over.multiply(other.rate());
          BigDecimal rate = above.divide(below, MathContext.DECIMAL128);
          return new Rate(from, to, rate, first.day());
        });
  }
}
