package org.entrepot.marketplace.quotes.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entrepot.marketplace.quotes.quoting.Quoted;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Cliff;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel like this one costs over the value of its goods: the quote itself, for the same
 * goods at other prices, at every threshold and between.
 */
final class ValueChart {

  private static final int POINTS = 24;
  private static final BigDecimal BEYOND = new BigDecimal("1.6");
  private static final BigDecimal PAST_THRESHOLD = new BigDecimal("1.25");
  private static final MathContext DOWNWARDS = new MathContext(34, RoundingMode.DOWN);

  private final Quoted quoted;
  private final Books books;
  private final BigMoney goods;

  private ValueChart(Quoted quoted, Books books, BigMoney goods) {
    this.quoted = quoted;
    this.books = books;
    this.goods = goods;
  }

  /** The chart as JSON; null where there is no receipt to draw from. */
  static @Nullable String of(Quoted quoted, Books books) {
    return quoted
        .figure("goods")
        .filter(BigMoney::isPositive)
        .map(goods -> new ValueChart(quoted, books, goods).json())
        .orElse(null);
  }

  private String json() {
    List<Json> total = new ArrayList<>();
    List<Json> charges = new ArrayList<>();
    for (BigDecimal value : values()) {
      Outcome outcome = at(value);
      amount(outcome, "landed-cost").ifPresent(amount -> total.add(point(value, amount)));
      amount(outcome, "charges").ifPresent(amount -> charges.add(point(value, amount)));
    }
    List<Json> marks =
        quoted.cliffs().stream()
            .<Json>map(cliff -> new Json.Decimal(cliff.value().getAmount()))
            .toList();
    return Json.members()
        .with("kind", "landed-cost")
        .with("currency", goods.getCurrencyUnit().getCode())
        .with("goods", new Json.Decimal(goods.getAmount()))
        .with("total", new Json.Elements(total))
        .with("charges", new Json.Elements(charges))
        .with("marks", new Json.Elements(marks))
        .print();
  }

  private SortedSet<BigDecimal> values() {
    int places = goods.getCurrencyUnit().getDecimalPlaces();
    BigDecimal end = goods.getAmount().multiply(BEYOND);
    BigDecimal above =
        quoted.nearest().above().map(cliff -> cliff.value().getAmount()).orElse(BigDecimal.ZERO);
    end = end.max(above.multiply(PAST_THRESHOLD)).setScale(places, RoundingMode.UP);
    SortedSet<BigDecimal> values = new TreeSet<>();
    for (int i = 1; i <= POINTS; i++) {
      BigDecimal part = end.multiply(BigDecimal.valueOf(i));
      values.add(part.divide(BigDecimal.valueOf(POINTS), places, RoundingMode.HALF_UP));
    }
    values.add(goods.getAmount().setScale(places, RoundingMode.HALF_UP));
    for (Cliff cliff : quoted.cliffs()) {
      if (cliff.beyond().getAmount().compareTo(end) <= 0) {
        values.add(cliff.value().getAmount().setScale(places, RoundingMode.HALF_UP));
        values.add(cliff.beyond().getAmount().setScale(places, RoundingMode.HALF_UP));
      }
    }
    values.removeIf(value -> value.signum() <= 0);
    return values;
  }

  private Outcome at(BigDecimal wanted) {
    BigDecimal factor = wanted.divide(goods.getAmount(), DOWNWARDS);
    List<Facts> items = new ArrayList<>();
    for (Facts item : quoted.facts().group(ConsignmentFacts.ITEMS)) {
      items.add(
          item.value("value").orElse(null) instanceof Value.Amount(var money)
              ? item.with("value", new Value.Amount(money.multipliedBy(factor)))
              : item);
    }
    return quoted
        .subject()
        .compute(quoted.at(), quoted.facts().withGroup(ConsignmentFacts.ITEMS, items), books);
  }

  private static Optional<BigDecimal> amount(Outcome outcome, String name) {
    return outcome instanceof Outcome.Answer answer
            && answer.results().get(name) instanceof Value.Amount(var money)
        ? Optional.of(money.getAmount())
        : Optional.empty();
  }

  private static Json point(BigDecimal value, BigDecimal amount) {
    return new Json.Elements(List.of(new Json.Decimal(value), new Json.Decimal(amount)));
  }
}
