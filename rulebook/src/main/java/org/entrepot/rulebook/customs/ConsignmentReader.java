package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.ExchangeRates;
import org.entrepot.rulebook.money.LargestRemainder;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
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
  private final Consignment.Exchange exchange;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Step> conversions = new LinkedHashMap<>();

  private ConsignmentReader(Frame frame, Facts facts) {
    this.frame = frame;
    this.facts = facts;
    this.exchange = new Consignment.Exchange(rates(), frame.day(), frame.maxAgeDays());
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

  private ExchangeRates rates() {
    List<ExchangeRates.Rate> rates = new ArrayList<>();
    for (Facts rate : facts.group(ConsignmentFacts.RATES)) {
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

  private Reading consignment() {
    List<Facts> items = facts.group(ConsignmentFacts.ITEMS);
    checkPlaces(items);
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
      goods.add(goods(items.get(i), i, value, freights.get(i), insurances.get(i)));
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
        seen, intrinsic, value, weighed, exchange, List.copyOf(conversions.values()));
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

  private void checkPlaces(List<Facts> items) {
    checkCountry(facts.word(ConsignmentFacts.SHIPPED_FROM), ConsignmentFacts.SHIPPED_FROM);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String about = ConsignmentFacts.ITEMS + "[" + i + "].";
      if (!ids.add(id(items.get(i), i))) {
        refuse(Reason.FACT_INVALID, about + ConsignmentFacts.ID, "two items are called the same");
      }
      items
          .get(i)
          .value(ConsignmentFacts.ORIGIN)
          .ifPresent(origin -> checkCountry(origin.text(), about + ConsignmentFacts.ORIGIN));
      items
          .get(i)
          .value(ConsignmentFacts.HS_CODE)
          .filter(code -> !code.text().replace(".", "").matches("\\d{6,10}"))
          .ifPresent(code ->
              refuse(
                  Reason.FACT_INVALID,
                  about + ConsignmentFacts.HS_CODE,
                  "‘" + code.text() + "’ is not a tariff code: write 6 to 10 digits"));
      if (items.get(i).number(ConsignmentFacts.QUANTITY).signum() <= 0) {
        refuse(
            Reason.FACT_INVALID, about + ConsignmentFacts.QUANTITY, "a quantity is at least one");
      }
      if (items.get(i).money(ConsignmentFacts.VALUE).isNegative()) {
        refuse(Reason.FACT_INVALID, about + ConsignmentFacts.VALUE, "a value is not negative");
      }
    }
  }

  private void checkCountry(String code, String about) {
    if (!Country.isCode(code)) {
      refuse(Reason.FACT_INVALID, about, "‘" + code + "’ is not a country code of ISO 3166");
    }
  }

  private List<BigMoney> values(List<Facts> items) {
    List<BigMoney> values = new ArrayList<>();
    for (Facts item : items) {
      BigMoney all =
          item.money(ConsignmentFacts.VALUE).multipliedBy(item.number(ConsignmentFacts.QUANTITY));
      values.add(converted(all));
    }
    return values;
  }

  private List<BigMoney> shares(String fact, List<BigMoney> values) {
    Optional<Value> stated = facts.value(fact);
    if (stated.isEmpty() || values.isEmpty()) {
      return values.stream().map(value -> BigMoney.zero(frame.currency())).toList();
    }
    BigMoney amount = facts.money(fact);
    int places = amount.getCurrencyUnit().getDecimalPlaces();
    if (amount.isNegative() || amount.getAmount().stripTrailingZeros().scale() > places) {
      refuse(
          Reason.FACT_INVALID,
          fact,
          "‘" + fact + "’ is not negative and has no more decimals than its currency");
      return values.stream().map(value -> BigMoney.zero(frame.currency())).toList();
    }
    Money whole = amount.withScale(places).toMoney();
    List<BigDecimal> weights = values.stream().map(BigMoney::getAmount).toList();
    return LargestRemainder.split(whole, weights).stream()
        .map(part -> converted(part.toBigMoney()))
        .toList();
  }

  private Goods goods(Facts item, int index, BigMoney value, BigMoney freight, BigMoney insurance) {
    return new Goods(
        id(item, index),
        item.value(ConsignmentFacts.DESCRIPTION).map(Value::text).orElse(""),
        item.value(ConsignmentFacts.HS_CODE).map(code -> code.text().replace(".", "")),
        item.number(ConsignmentFacts.QUANTITY),
        value,
        freight,
        insurance,
        quantities(item),
        item);
  }

  private static String id(Facts item, int index) {
    return item.value(ConsignmentFacts.ID).map(Value::text).orElse(Integer.toString(index + 1));
  }

  private static Map<Counted, BigDecimal> quantities(Facts item) {
    Map<Counted, BigDecimal> known = new EnumMap<>(Counted.class);
    known.put(Counted.ITEMS, item.number(ConsignmentFacts.QUANTITY));
    for (Counted counted : Counted.values()) {
      item.value(ConsignmentFacts.fact(counted))
          .map(value -> quantity(value, counted.unit()))
          .ifPresent(amount -> known.put(counted, amount));
    }
    points(item, ConsignmentFacts.ALCOHOL, known, Counted.VOLUME, Counted.ALCOHOL_POINTS);
    points(item, ConsignmentFacts.SACCHAROSE, known, Counted.NET_WEIGHT, Counted.SUGAR_POINTS);
    return known;
  }

  private static BigDecimal quantity(Value value, Unit unit) {
    return value instanceof Value.Measure measure
        ? measure.in(unit).number()
        : ((Value.Count) value).number();
  }

  private static void points(
      Facts item, String fact, Map<Counted, BigDecimal> known, Counted of, Counted points) {
    BigDecimal amount = known.get(of);
    if (amount != null && item.value(fact).isPresent()) {
      known.put(points, amount.multiply(item.rate(fact)).movePointRight(2));
    }
  }

  private BigMoney converted(BigMoney amount) {
    CurrencyUnit from = amount.getCurrencyUnit();
    if (from.equals(frame.currency())) {
      return amount;
    }
    return switch (exchange
        .rates()
        .on(exchange.day(), from, frame.currency(), exchange.maxAgeDays())) {
      case ExchangeRates.Found.At(var rate) -> {
        conversions.putIfAbsent(from.getCode(), step(rate));
        yield BigMoney.of(frame.currency(), amount.getAmount().multiply(rate.rate()));
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
        "published on " + rate.day(),
        frame.rule());
  }

  private BigMoney sum(List<BigMoney> amounts) {
    return amounts.stream().reduce(BigMoney.zero(frame.currency()), BigMoney::plus);
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }
}
