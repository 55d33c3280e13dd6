package org.entrepot.rulebook.payout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Every channel at every frequency: fee on the amount, interest on the amount while it waits,
 * exchange-rate spread on what is paid out after the fee, and what the channel costs beside. The
 * cheapest is chosen by exact cost; break-even rates are rounded half up to a hundredth of a per
 * cent, for reading.
 */
final class PayoutComparison {

  private static final int RATE_SCALE = 4;

  private final Edition<PayoutEdition> edition;
  private final PayoutEdition payout;
  private final BigDecimal amount;
  private final BigDecimal capital;
  private final List<Facts> channels;
  private final List<PayoutOption> options = new ArrayList<>();
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  PayoutComparison(Edition<PayoutEdition> edition, Facts facts) {
    this.edition = edition;
    this.payout = edition.body();
    this.amount = facts.money(PayoutFamily.AMOUNT).getAmount();
    this.capital = facts.rate(PayoutFamily.COST_OF_CAPITAL);
    this.channels = facts.group(PayoutFamily.CHANNELS);
  }

  Outcome outcome() {
    notUnderZero(PayoutFamily.AMOUNT, amount);
    notUnderZero(PayoutFamily.COST_OF_CAPITAL, capital);
    checkChannels();
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals, working);
    }
    for (PayoutChannel channel : PayoutChannel.of(channels)) {
      payout.frequencies().forEach((name, frequency) -> compare(channel, name, frequency));
    }
    cheapest();
    ranges();
    return new Outcome.Answer(List.of(), results, List.of(), working);
  }

  private void checkChannels() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < channels.size(); i++) {
      String place = PayoutFamily.CHANNELS + "[" + i + "].";
      Facts channel = channels.get(i);
      if (!names.add(channel.word(PayoutFamily.ID))) {
        refuse(
            Reason.FACT_INVALID,
            place + PayoutFamily.ID,
            "the channel ‘" + channel.word(PayoutFamily.ID) + "’ is stated twice");
      }
      notUnderZero(place + PayoutFamily.FX_SPREAD, channel.rate(PayoutFamily.FX_SPREAD));
      notUnderZero(place + PayoutFamily.FIXED, channel.money(PayoutFamily.FIXED).getAmount());
      BigDecimal cut = channel.rate(PayoutFamily.FEE_CUT);
      notUnderZero(place + PayoutFamily.FEE_CUT, cut);
      Value.@Nullable Proportion most = payout.feeCutAtMost();
      if (cut.compareTo(most == null ? BigDecimal.ZERO : most.fraction()) > 0) {
        refuse(
            Reason.NOT_COVERED,
            place + PayoutFamily.FEE_CUT,
            "a cut of "
                + new Value.Proportion(cut).text()
                + " is more than the "
                + (most == null ? "0%" : most.text())
                + " that is known");
      }
    }
  }

  private void compare(PayoutChannel channel, String frequency, PayoutEdition.Frequency terms) {
    String name = channel.prefix() + frequency;
    BigDecimal feeRate = terms.fee().fraction().multiply(channel.kept());
    BigDecimal fee = amount.multiply(feeRate);
    BigDecimal exchanged = amount.subtract(fee).multiply(channel.spread());
    BigDecimal days = terms.period().base().multiply(payout.averageWait().fraction());
    BigDecimal year = BigDecimal.valueOf(payout.daysInYear());
    BigDecimal waiting = amount.multiply(days).divide(year, MathContext.DECIMAL128);
    options.add(new PayoutOption(name, fee.add(exchanged).add(channel.fixed()), waiting));

    String onAverage =
        payout.averageWait().text()
            + " of "
            + terms.period().text()
            + " on average, at "
            + new Value.Proportion(capital).text()
            + " of "
            + payout.daysInYear()
            + " days";
    Value wait = new Value.Measure(days, Unit.DAY);
    Money total = part(name + ", fee", money(amount), new Value.Proportion(feeRate), fee, null);
    total =
        total
            .plus(
                part(name + ", waiting", money(amount), wait, waiting.multiply(capital), onAverage))
            .plus(
                part(
                    name + ", exchange",
                    money(amount.subtract(fee)),
                    new Value.Proportion(channel.spread()),
                    exchanged,
                    "after the fee"))
            .plus(part(name + ", fixed", null, null, channel.fixed(), null));
    working.add(new Step(name, null, null, amount(total), "sum of the parts", edition.ref()));
    results.put(name, amount(total));
  }

  /** One part of a cost, rounded; what costs nothing is not shown. */
  private Money part(
      String what,
      @Nullable Value base,
      @Nullable Value rate,
      BigDecimal exact,
      @Nullable String why) {
    Money rounded = Money.of(payout.currency(), exact, payout.roundingMode());
    if (exact.signum() == 0) {
      return rounded;
    }
    working.add(new Step(what, base, rate, amount(rounded), why, edition.ref()));
    return rounded;
  }

  private void cheapest() {
    PayoutOption cheapest = PayoutChoice.cheapest(options, capital);
    results.put("cheapest", new Value.Word(cheapest.name()));
    Value cost = results.get(cheapest.name());
    if (cost != null) {
      results.put("cheapest-cost", cost);
    }
    working.add(
        new Step(
            "Cheapest",
            new Value.Proportion(capital),
            null,
            new Value.Word(cheapest.name()),
            "by exact cost at this cost of capital",
            edition.ref()));
  }

  /** From which cost of capital on which option is the cheapest. */
  private void ranges() {
    @Nullable PayoutOption before = null;
    for (PayoutChoice.Range range : PayoutChoice.among(options).ranges()) {
      String name = range.option().name();
      BigDecimal from = range.from().setScale(RATE_SCALE, RoundingMode.HALF_UP);
      Value rate = new Value.Proportion(from);
      if (before != null) {
        results.put("break-even-" + before.name() + "-" + name, rate);
      }
      String why = before == null ? "from nothing" : "costs as much as " + before.name();
      working.add(new Step("Cheapest from", null, rate, new Value.Word(name), why, edition.ref()));
      before = range.option();
    }
  }

  private void notUnderZero(String fact, BigDecimal number) {
    if (number.signum() < 0) {
      refuse(Reason.FACT_INVALID, fact, "‘" + fact + "’ cannot be under zero");
    }
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }

  private Value money(BigDecimal exact) {
    return new Value.Amount(BigMoney.of(payout.currency(), exact));
  }

  private static Value amount(Money money) {
    return new Value.Amount(money.toBigMoney());
  }
}
