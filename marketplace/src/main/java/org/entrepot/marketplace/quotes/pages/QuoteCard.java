package org.entrepot.marketplace.quotes.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.quotes.quoting.QuoteJson;
import org.entrepot.marketplace.quotes.quoting.Quoted;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Cliff;
import org.entrepot.rulebook.landedcost.Splits;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One destination as it is laid out.
 *
 * @param chart what the chart draws, as JSON; null where nothing is drawn
 */
record QuoteCard(
    Place place,
    Quoted quoted,
    String hash,
    List<Problem> problems,
    List<CitedStep> steps,
    Optional<BigMoney> ownTotal,
    @Nullable String chart) {

  private static final int SHARE_DECIMALS = 3;

  static QuoteCard of(
      Quoted quoted,
      List<Problem> problems,
      List<CitedStep> steps,
      Optional<BigMoney> ownGoods,
      @Nullable String chart) {
    return new QuoteCard(
        Place.of(quoted.to().country()),
        quoted,
        QuoteJson.hash(quoted),
        problems,
        steps,
        ownGoods.flatMap(goods -> ownTotal(quoted, goods)),
        chart);
  }

  /** The landed cost in the seller's own currency, at the rate that the quote used. */
  private static Optional<BigMoney> ownTotal(Quoted quoted, BigMoney ownGoods) {
    return quoted
        .figure("goods")
        .filter(BigMoney::isPositive)
        .flatMap(goods ->
            quoted
                .figure("landed-cost")
                .map(total -> {
                  CurrencyUnit own = ownGoods.getCurrencyUnit();
                  BigDecimal amount =
                      total
                          .getAmount()
                          .multiply(ownGoods.getAmount())
                          .divide(goods.getAmount(), own.getDecimalPlaces(), RoundingMode.HALF_UP);
                  return BigMoney.of(own, amount);
                }));
  }

  public boolean refused() {
    return quoted.status() == Quoted.Status.REFUSED;
  }

  /** Whether only duties are unknown, so that they could be bracketed. */
  public boolean couldBeBracketed() {
    return !problems.isEmpty() && problems.stream().allMatch(Problem::ofDuty);
  }

  public boolean estimated() {
    return quoted.status() == Quoted.Status.ESTIMATED;
  }

  public List<ChargeLine> lines() {
    return quoted.outcome() instanceof Outcome.Answer answer ? answer.lines() : List.of();
  }

  public List<String> notes() {
    return switch (quoted.outcome()) {
      case Outcome.Answer answer -> answer.notes();
      case Outcome.Refused refused -> refused.notes();
    };
  }

  public @Nullable Value figure(String name) {
    return quoted.results().get(name);
  }

  /** A verdict in words; empty where there is none. */
  public String word(String name) {
    return quoted.results().get(name) instanceof Value.Word(var word) ? word.replace('-', ' ') : "";
  }

  /** Freight and insurance: what is neither goods nor charged. */
  public @Nullable Value carriage() {
    Optional<BigMoney> total = quoted.figure("landed-cost");
    Optional<BigMoney> goods = quoted.figure("goods");
    Optional<BigMoney> charges = quoted.figure("charges");
    if (total.isEmpty() || goods.isEmpty() || charges.isEmpty()) {
      return null;
    }
    BigMoney rest = total.get().minus(goods.get()).minus(charges.get());
    return rest.isZero() ? null : new Value.Amount(rest);
  }

  /** The charges as a share of the goods, which can be compared between currencies. */
  public @Nullable BigDecimal share() {
    Optional<BigMoney> goods = quoted.figure("goods").filter(BigMoney::isPositive);
    Optional<BigMoney> charges = quoted.figure("charges");
    return goods.isEmpty() || charges.isEmpty()
        ? null
        : charges
            .get()
            .getAmount()
            .divide(goods.get().getAmount(), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  public boolean isPositive(String name) {
    return quoted.figure(name).filter(BigMoney::isPositive).isPresent();
  }

  public @Nullable Threshold below() {
    return quoted.nearest().below().map(this::threshold).orElse(null);
  }

  public @Nullable Threshold above() {
    return quoted.nearest().above().map(this::threshold).orElse(null);
  }

  public List<Threshold> thresholds() {
    return quoted.cliffs().stream().map(this::threshold).toList();
  }

  /** Until when the quote holds; null where its rules do not say. */
  public @Nullable Instant validUntil() {
    return quoted.results().get("expires") instanceof Value.Moment(var end) ? end : null;
  }

  /** What may be saved by several parcels; null where nothing, or where it is not lawful. */
  public Splits.Advice.@Nullable Suggested split() {
    return quoted.splitting() instanceof Splits.Advice.Suggested suggested ? suggested : null;
  }

  /** Why several parcels would not help; empty where there is nothing to say. */
  public String noSplit() {
    return switch (quoted.splitting()) {
      case Splits.Advice.Nothing _n -> "";
      case Splits.Advice.Suggested _s -> "";
      case Splits.Advice.NotLawful(var rule) ->
          switch (rule) {
            case LAWFUL -> "";
            case ONLY_SEPARATE_ORDERS ->
                "Goods ordered together count as one consignment here: sending them in several"
                    + " parcels lowers nothing.";
            case UNLAWFUL ->
                "Goods may not be sent in several parcels to stay under a threshold here.";
          };
    };
  }

  /** Where figures end for such a parcel, and why. */
  public List<End> ends() {
    return quoted.limits().stream()
        .map(limit ->
            new End(
                new Value.Amount(limit.value()),
                limit.above() ? "Above it" : "Up to it",
                limit.refusals().getFirst().message()))
        .toList();
  }

  /** A threshold with no figure on one side of it. */
  record End(Value value, String side, String why) {}

  private Threshold threshold(Cliff cliff) {
    BigMoney goods = quoted.figure("goods").orElseThrow();
    BigMoney apart = cliff.value().minus(goods).abs();
    return new Threshold(cliff, new Value.Amount(apart));
  }

  /** A threshold, and how far from it the goods are. */
  record Threshold(Cliff cliff, Value apart) {

    public Value value() {
      return new Value.Amount(cliff.value());
    }

    public Value at() {
      return new Value.Amount(cliff.chargesAt());
    }

    public Value beyond() {
      return new Value.Amount(cliff.chargesBeyond());
    }

    public Value cost() {
      return new Value.Amount(cliff.cost().abs());
    }

    public boolean saves() {
      return cliff.cost().isNegative();
    }
  }
}
