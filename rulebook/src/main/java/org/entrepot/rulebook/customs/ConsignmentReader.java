package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.LargestRemainder;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Makes a consignment of facts: freight, insurance and discount are split over the items by value,
 * by largest remainder in the currency in which they were stated; then everything is converted,
 * exactly, at the rate of the regime's day.
 */
public final class ConsignmentReader {

  /** A consignment, or all that keeps the facts from being one. */
  public sealed interface Reading {
    record Read(Consignment consignment) implements Reading {}

    record Not(List<Refusal> refusals) implements Reading {}
  }

  /**
   * The frame in which amounts are read.
   *
   * @param rule whose currency it is
   * @param day whose exchange rates count
   */
  public record Frame(EditionRef rule, CurrencyUnit currency, LocalDate day, int maxAgeDays) {}

  private final Frame frame;
  private final Facts facts;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Conversions conversions;

  private ConsignmentReader(Frame frame, Facts facts) {
    this.frame = frame;
    this.facts = facts;
    this.conversions = new Conversions(frame, facts, refusals);
  }

  /** Reads facts that have passed the sheet, for a customs regime. */
  public static Reading read(Edition<CustomsEdition> edition, Facts facts, Instant sale) {
    CustomsEdition regime = edition.body();
    LocalDate day = day(regime, facts, sale.atZone(edition.zone()).toLocalDate());
    Frame frame = new Frame(edition.ref(), regime.currency(), day, regime.maxAgeDays());
    return read(frame, regime.withExcise(facts));
  }

  /** Reads facts that have passed the sheet. */
  public static Reading read(Frame frame, Facts facts) {
    return new ConsignmentReader(frame, facts).consignment();
  }

  private static LocalDate day(CustomsEdition regime, Facts facts, LocalDate sold) {
    LocalDate arrives =
        facts.value(ConsignmentFacts.ARRIVAL).orElse(new Value.Day(sold))
                instanceof Value.Day(var day)
            ? day
            : sold;
    return switch (regime.exchangeDay()) {
      case SALE -> sold;
      case ARRIVAL -> arrives;
      case FIRST_OF_THE_MONTH -> arrives.withDayOfMonth(1);
    };
  }

  private Reading consignment() {
    List<Facts> items = facts.group(ConsignmentFacts.ITEMS);
    new ItemChecks(refusals).check(facts, items);
    List<BigMoney> values = values(items);
    List<BigMoney> discounts = shares(ConsignmentFacts.DISCOUNT, values);
    List<BigMoney> freights = shares(ConsignmentFacts.FREIGHT, values);
    List<BigMoney> insurances = shares(ConsignmentFacts.INSURANCE, values);
    if (!refusals.isEmpty()) {
      return new Reading.Not(refusals);
    }
    List<Goods> goods = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      BigMoney value = values.get(i).minus(discounts.get(i));
      goods.add(ItemReader.goods(items.get(i), i, value, freights.get(i), insurances.get(i)));
    }
    if (goods.stream().anyMatch(item -> item.value().isNegative())) {
      refuse(
          Reason.FACT_INVALID,
          ConsignmentFacts.DISCOUNT,
          "the discount is more than the goods cost");
      return new Reading.Not(refusals);
    }
    return new Reading.Read(whole(goods));
  }

  private Consignment whole(List<Goods> goods) {
    BigMoney intrinsic = sum(goods.stream().map(Goods::value).toList());
    BigMoney value =
        goods.stream().map(g -> g.freight().plus(g.insurance())).reduce(intrinsic, BigMoney::plus);
    boolean excise = goods.stream().anyMatch(item -> item.facts().yes(ConsignmentFacts.EXCISE));
    Facts known =
        Facts.of(facts.values())
            .with(ConsignmentFacts.INTRINSIC_VALUE, new Value.Amount(intrinsic))
            .with(ConsignmentFacts.CONSIGNMENT_VALUE, new Value.Amount(value))
            .with(ConsignmentFacts.EXCISE, new Value.YesNo(excise));
    Facts weighed =
        weight(goods).map(w -> known.with(ConsignmentFacts.TOTAL_WEIGHT, w)).orElse(known);
    List<Goods> seen =
        goods.stream()
            .map(g ->
                new Goods(
                    g.id(),
                    g.description(),
                    g.hsCode(),
                    g.quantity(),
                    g.value(),
                    g.freight(),
                    g.insurance(),
                    g.quantities(),
                    g.facts().within(weighed)))
            .toList();
    return new Consignment(
        seen, intrinsic, value, weighed, conversions.exchange(), conversions.working());
  }

  /** What all goods weigh, packed where that is stated; unknown where one item does not say. */
  private static Optional<Value> weight(List<Goods> goods) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Goods item : goods) {
      BigDecimal net = item.quantities().get(Counted.NET_WEIGHT);
      BigDecimal weight = item.quantities().getOrDefault(Counted.GROSS_WEIGHT, net);
      if (weight == null) {
        return Optional.empty();
      }
      sum = sum.add(weight);
    }
    return Optional.of(new Value.Measure(sum, Unit.KILOGRAM));
  }

  private List<BigMoney> values(List<Facts> items) {
    List<BigMoney> values = new ArrayList<>();
    for (Facts item : items) {
      BigMoney all =
          item.money(ConsignmentFacts.VALUE).multipliedBy(item.number(ConsignmentFacts.QUANTITY));
      values.add(conversions.of(all));
    }
    return values;
  }

  private List<BigMoney> shares(String fact, List<BigMoney> values) {
    Optional<Value> stated = facts.value(fact);
    List<BigMoney> nothing = values.stream().map(_v -> BigMoney.zero(frame.currency())).toList();
    if (stated.isEmpty()) {
      return nothing;
    }
    BigMoney amount = facts.money(fact);
    int places = amount.getCurrencyUnit().getDecimalPlaces();
    if (amount.isNegative() || amount.getAmount().stripTrailingZeros().scale() > places) {
      refuse(
          Reason.FACT_INVALID,
          fact,
          "‘" + fact + "’ is not negative and has no more decimals than its currency");
      return nothing;
    }
    if (values.isEmpty() || values.stream().anyMatch(BigMoney::isNegative)) {
      return nothing;
    }
    Money whole = amount.withScale(places).toMoney();
    List<BigDecimal> weights = values.stream().map(BigMoney::getAmount).toList();
    return LargestRemainder.split(whole, weights).stream()
        .map(part -> conversions.of(part.toBigMoney()))
        .toList();
  }

  private BigMoney sum(List<BigMoney> amounts) {
    return amounts.stream().reduce(BigMoney.zero(frame.currency()), BigMoney::plus);
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }
}
