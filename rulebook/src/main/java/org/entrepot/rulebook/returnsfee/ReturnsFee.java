package org.entrepot.rulebook.returnsfee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fee on one item's returns of one month of shipping. The decision is exact; the return rate
 * among the results is rounded half up to a hundredth of a per cent, for reading.
 */
final class ReturnsFee {

  private static final String CODE = "returns-processing";
  private static final String LABEL = "Returns processing";
  private static final int RATE_SCALE = 4;

  private final Edition<ReturnsFeeEdition> edition;
  private final ReturnsFeeEdition fee;
  private final Facts facts;
  private final YearMonth month;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  ReturnsFee(Edition<ReturnsFeeEdition> edition, Facts facts, Instant at) {
    this.edition = edition;
    this.fee = edition.body();
    this.facts = facts;
    this.month =
        facts.value(ReturnsFeeFamily.SHIP_MONTH).orElse(null) instanceof Value.Day(var day)
            ? YearMonth.from(day)
            : YearMonth.from(at.atZone(edition.zone()));
  }

  Outcome outcome() {
    BigDecimal shipped = facts.number(ReturnsFeeFamily.SHIPPED);
    notUnderZero(ReturnsFeeFamily.SHIPPED, shipped);
    BigDecimal returned = returned();
    String name = facts.word(ReturnsFeeFamily.CATEGORY);
    ReturnsFeeEdition.@Nullable Category category = fee.categories().get(name);
    if (category == null) {
      refuse(
          Reason.NO_PUBLIC_RATE,
          ReturnsFeeFamily.CATEGORY,
          "the category ‘"
              + name
              + "’ has no public threshold: "
              + fee.otherCategories()
              + "; known are "
              + String.join(", ", fee.categories().keySet()));
    } else if (refusals.isEmpty()) {
      charge(units(category, shipped, returned));
    }
    return refusals.isEmpty()
        ? new Outcome.Answer(lines, results, notes, working)
        : new Outcome.Refused(refusals, working);
  }

  private BigDecimal returned() {
    List<Facts> dated = facts.group(ReturnsFeeFamily.RETURNS);
    boolean summed = facts.value(ReturnsFeeFamily.RETURNED).isPresent();
    if (summed != dated.isEmpty()) {
      refuse(
          summed ? Reason.FACT_INVALID : Reason.FACT_MISSING,
          ReturnsFeeFamily.RETURNED,
          "the returns are stated once: as ‘returned’, or by day as ‘returns’");
      return BigDecimal.ZERO;
    }
    if (summed) {
      BigDecimal returned = facts.number(ReturnsFeeFamily.RETURNED);
      notUnderZero(ReturnsFeeFamily.RETURNED, returned);
      return returned;
    }
    BigDecimal counted = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (Facts some : dated) {
      BigDecimal units = some.number(ReturnsFeeFamily.UNITS);
      notUnderZero(ReturnsFeeFamily.RETURNS, units);
      all = all.add(units);
      if (some.value(ReturnsFeeFamily.ON).orElse(null) instanceof Value.Day(var day)
          && counts(day)) {
        counted = counted.add(units);
      }
    }
    step(
        "Returns that count",
        count(all),
        null,
        count(counted),
        "from " + month.atDay(1) + " to " + lastCounted());
    return counted;
  }

  private boolean counts(LocalDate day) {
    return !day.isBefore(month.atDay(1)) && !day.isAfter(lastCounted());
  }

  private LocalDate lastCounted() {
    return month.plusMonths(fee.monthsAfter()).atEndOfMonth();
  }

  /** The units that pay, with the verdict and the dates among the results. */
  private BigDecimal units(
      ReturnsFeeEdition.Category category, BigDecimal shipped, BigDecimal returned) {
    results.put("shipped", count(shipped));
    results.put("returned", count(returned));
    if (shipped.signum() > 0) {
      BigDecimal rate = returned.divide(shipped, RATE_SCALE, RoundingMode.HALF_UP);
      results.put("return-rate", new Value.Proportion(rate));
    }
    results.put("counted-until", new Value.Day(lastCounted()));
    Value.@Nullable Proportion threshold = category.threshold();
    if (threshold == null) {
      step("Units that pay", count(returned), null, count(returned), "every return pays");
      return verdict("every-return", returned);
    }
    results.put("threshold", threshold);
    if (shipped.compareTo(BigDecimal.valueOf(fee.exemptBelow())) < 0) {
      step(
          "Units that pay",
          count(shipped),
          null,
          count(BigDecimal.ZERO),
          "fewer than " + fee.exemptBelow() + " units were shipped in the month");
      return verdict("exempt", BigDecimal.ZERO);
    }
    BigDecimal allowed = threshold.fraction().multiply(shipped);
    results.put("allowed", count(allowed));
    step("Returns allowed", count(shipped), threshold, count(allowed), "threshold × units shipped");
    BigDecimal excess = returned.subtract(allowed).max(BigDecimal.ZERO);
    step("Returns above the threshold", count(returned), null, count(excess), null);
    BigDecimal units = fee.units() == null ? excess : excess.setScale(0, fee.units());
    if (units.compareTo(excess) != 0) {
      step("Units that pay", count(excess), null, count(units), words(fee.units()));
    }
    return verdict(units.signum() > 0 ? "charged" : "below-threshold", units);
  }

  private static String words(@Nullable RoundingMode mode) {
    return mode == null ? "exact" : "rounded " + mode.name().toLowerCase(Locale.ROOT);
  }

  private BigDecimal verdict(String verdict, BigDecimal units) {
    results.put("verdict", new Value.Word(verdict));
    results.put("units-charged", count(units));
    if (units.signum() > 0) {
      YearMonth later = month.plusMonths(fee.charged().month());
      results.put("charged-from", new Value.Day(later.atDay(fee.charged().fromDay())));
      results.put("charged-until", new Value.Day(later.atDay(fee.charged().toDay())));
    }
    return units;
  }

  private void charge(BigDecimal units) {
    if (units.signum() == 0) {
      results.put("total", amount(Money.zero(fee.currency())));
      return;
    }
    if (facts.value(ReturnsFeeFamily.SIZE).isEmpty()) {
      notes.add("without the amount: it depends on the size, which is not stated");
      return;
    }
    BigMoney each = fee.card().sizes().get(facts.word(ReturnsFeeFamily.SIZE));
    if (each == null) {
      throw new IllegalStateException("a size passed the sheet that the card does not have");
    }
    Money total = each.multipliedBy(units).toMoney(RoundingMode.HALF_UP);
    Value rate = new Value.Amount(each);
    step(LABEL, count(units), rate, amount(total), "per unit of this size, rounded half up");
    lines.add(
        new ChargeLine(
            CODE, LABEL, "item", Payer.SELLER, count(units), rate, total, false, edition.ref()));
    if (fee.card().note() != null) {
      notes.add(fee.card().note());
    }
    results.put("seller", amount(total));
    results.put("total", amount(total));
  }

  private void notUnderZero(String fact, BigDecimal number) {
    if (number.signum() < 0) {
      String message = "‘" + fact + "’ is " + number + ": it is a number of units";
      refuse(Reason.FACT_INVALID, fact, message);
    }
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }

  private void step(
      String what, @Nullable Value base, @Nullable Value rate, Value amount, @Nullable String why) {
    working.add(new Step(what, base, rate, amount, why, edition.ref()));
  }

  private static Value count(BigDecimal number) {
    return new Value.Count(number);
  }

  private static Value amount(Money money) {
    return new Value.Amount(money.toBigMoney());
  }
}
