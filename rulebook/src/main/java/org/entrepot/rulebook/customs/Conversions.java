package org.entrepot.rulebook.customs;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.ExchangeRates;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Converts amounts at the exchange rates that the facts state, by the frame's day, exactly; each
 * rate that was used becomes one step of the working, and each that is missing or too old one
 * refusal.
 */
final class Conversions {

  /**
   * Fewer than a rate has that was turned round, so that an amount which is exact in the other
   * currency comes out exact: a threshold is then met, not missed by the last digit of a rate.
   */
  private static final MathContext DIGITS = new MathContext(28);

  private final ConsignmentReader.Frame frame;
  private final Consignment.Exchange exchange;
  private final List<Refusal> refusals;
  private final Map<String, Step> used = new LinkedHashMap<>();

  Conversions(ConsignmentReader.Frame frame, Facts facts, List<Refusal> refusals) {
    this.frame = frame;
    this.refusals = refusals;
    this.exchange =
        new Consignment.Exchange(
            rates(facts.group(ConsignmentFacts.RATES)), frame.day(), frame.maxAgeDays());
  }

  /** The rates, and the day for which they count. */
  Consignment.Exchange exchange() {
    return exchange;
  }

  /** The rates that were used, in the order of their first use. */
  List<Step> working() {
    return List.copyOf(used.values());
  }

  private ExchangeRates rates(List<Facts> stated) {
    List<ExchangeRates.Rate> rates = new ArrayList<>();
    for (Facts rate : stated) {
      Optional<CurrencyUnit> from = currency(rate.word(ConsignmentFacts.FROM));
      Optional<CurrencyUnit> to = currency(rate.word(ConsignmentFacts.TO));
      boolean positive = rate.number(ConsignmentFacts.RATE).signum() > 0;
      if (!positive) {
        refuse(Reason.FACT_INVALID, ConsignmentFacts.RATES, "an exchange rate is above zero");
      } else if (from.isPresent()
          && to.isPresent()
          && rate.value(ConsignmentFacts.DAY).orElseThrow() instanceof Value.Day(var day)) {
        rates.add(
            new ExchangeRates.Rate(from.get(), to.get(), rate.number(ConsignmentFacts.RATE), day));
      }
    }
    return new ExchangeRates(rates);
  }

  private Optional<CurrencyUnit> currency(String code) {
    try {
      return Optional.of(CurrencyUnit.of(code));
    } catch (IllegalCurrencyException unknown) {
      refuse(
          Reason.FACT_INVALID,
          ConsignmentFacts.RATES,
          "‘" + code + "’ is not an ISO 4217 currency: " + unknown.getMessage());
      return Optional.empty();
    }
  }

  /** An amount in the currency of the frame, exactly; zero where that is refused. */
  BigMoney of(BigMoney amount) {
    CurrencyUnit from = amount.getCurrencyUnit();
    if (from.equals(frame.currency())) {
      return amount;
    }
    return switch (exchange
        .rates()
        .on(exchange.day(), from, frame.currency(), exchange.maxAgeDays())) {
      case ExchangeRates.Found.At(var rate) -> {
        used.putIfAbsent(from.getCode(), step(rate));
        yield BigMoney.of(frame.currency(), amount.getAmount().multiply(rate.rate(), DIGITS));
      }
      case ExchangeRates.Found.TooOld(var day) ->
          unconverted(
              from, "the last is of " + day + ", older than " + frame.maxAgeDays() + " days");
      case ExchangeRates.Found.Unknown _u -> unconverted(from, "none is known");
    };
  }

  private BigMoney unconverted(CurrencyUnit from, String because) {
    String message =
        "no exchange rate of "
            + from
            + " in "
            + frame.currency()
            + " for "
            + exchange.day()
            + ": "
            + because;
    boolean said = refusals.stream().anyMatch(refusal -> refusal.message().equals(message));
    if (!said) {
      refuse(Reason.FACT_MISSING, ConsignmentFacts.RATES, message);
    }
    return BigMoney.zero(frame.currency());
  }

  private Step step(ExchangeRates.Rate rate) {
    return new Step(
        "Exchange rate of " + rate.from() + " in " + rate.to(),
        new Value.Day(exchange.day()),
        new Value.Count(rate.rate()),
        null,
        "published on " + rate.day() + "; it may be " + exchange.maxAgeDays() + " days old",
        frame.rule());
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }
}
