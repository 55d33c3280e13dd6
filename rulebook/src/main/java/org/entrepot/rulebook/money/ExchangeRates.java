package org.entrepot.rulebook.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Dated exchange rates, and choosing the one for a day: the latest published on or before it, no
 * older than a maximum age. A pair is found as it stands, turned round, or over one third currency
 * published on the same day.
 */
public record ExchangeRates(List<Rate> rates) {

  /** One unit of {@code from} is {@code rate} units of {@code to}, as published on a day. */
  public record Rate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate day) {
    public Rate {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("an exchange rate is above zero");
      }
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
    Optional<Rate> latest = latest(day, from, to).or(() -> across(day, from, to));
    return latest
        .<Found>map(rate ->
            rate.day().isBefore(day.minusDays(maxAgeDays))
                ? new Found.TooOld(rate.day())
                : new Found.At(rate))
        .orElseGet(Found.Unknown::new);
  }

  private Optional<Rate> latest(LocalDate day, CurrencyUnit from, CurrencyUnit to) {
    return rates.stream()
        .filter(rate -> !rate.day().isAfter(day))
        .flatMap(rate -> List.of(rate, rate.inverse()).stream())
        .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
        .max(Comparator.comparing(Rate::day));
  }

  private Optional<Rate> across(LocalDate day, CurrencyUnit from, CurrencyUnit to) {
    return rates.stream()
        .flatMap(rate -> List.of(rate.from(), rate.to()).stream())
        .distinct()
        .flatMap(third -> over(day, from, third, to).stream())
        .max(Comparator.comparing(Rate::day));
  }

  private Optional<Rate> over(
      LocalDate day, CurrencyUnit from, CurrencyUnit third, CurrencyUnit to) {
    Optional<Rate> first = latest(day, from, third);
    Optional<Rate> second = latest(day, third, to);
    return first
        .flatMap(a -> second.filter(b -> b.day().equals(a.day())))
        .map(b ->
            new Rate(
                from,
                to,
                first.orElseThrow().rate().multiply(b.rate(), MathContext.DECIMAL128),
                b.day()));
  }
}
