package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The facts of an order as fees see them: what the edition declares of the whole, and lines with
 * amounts per unit. A unit, a line and the order are each a set of facts with amounts on their own
 * scale.
 */
final class OrderFacts {

  static final String LINES = "lines";
  static final String PRICE = "price";
  static final String SUBSIDY = "subsidy";
  static final String DISCOUNT = "discount";
  static final String QUANTITY = "quantity";
  static final String RETURNED = "returned";
  static final String ID = "id";
  static final String SKU = "sku";
  private static final String CATEGORY = "category";

  /** The facts of a line that name things. */
  static final Set<String> NAMES = Set.of(ID, SKU, CATEGORY);

  private static final List<String> AMOUNTS = List.of(PRICE, SUBSIDY, DISCOUNT);

  private OrderFacts() {}

  static FactSheet sheet(FeeEdition edition) {
    FactSheet line = FactSheet.of(line(edition.currency()));
    return FactSheet.of(
        declared(edition).values(), new FactSheet.Group(LINES, "Order lines", true, line));
  }

  /** The facts about the order that the edition declares. */
  static Map<String, FactDeclaration> declared(FeeEdition edition) {
    Map<String, FactDeclaration> declared = new LinkedHashMap<>();
    edition
        .facts()
        .forEach(
            (name, fact) -> declared.put(name, inCurrency(fact.named(name), edition.currency())));
    return declared;
  }

  private static FactDeclaration inCurrency(FactDeclaration fact, CurrencyUnit currency) {
    return fact.type() instanceof FactType.MoneyFact
        ? new FactDeclaration(
            fact.name(),
            new FactType.MoneyFact(currency),
            fact.label(),
            fact.fallback(),
            fact.needed())
        : fact;
  }

  /** The facts about one line; amounts are per unit. */
  static List<FactDeclaration> line(CurrencyUnit currency) {
    FactType money = new FactType.MoneyFact(currency);
    Value nothing = new Value.Amount(BigMoney.zero(currency));
    FactType count = new FactType.NumberFact(true);
    FactType word = new FactType.WordFact(List.of());
    return List.of(
        FactDeclaration.needed(PRICE, money, "Price of one unit"),
        FactDeclaration.withFallback(QUANTITY, count, "Units", new Value.Count(BigDecimal.ONE)),
        FactDeclaration.withFallback(DISCOUNT, money, "Seller’s discount per unit", nothing),
        FactDeclaration.withFallback(SUBSIDY, money, "Platform’s subsidy per unit", nothing),
        FactDeclaration.withFallback(
            RETURNED, count, "Units returned", new Value.Count(BigDecimal.ZERO)),
        FactDeclaration.optional(CATEGORY, word, "Category"),
        FactDeclaration.optional(SKU, word, "SKU"),
        FactDeclaration.optional(ID, word, "Line"));
  }

  /** What the line is called on the bill: its id, or its place from 1. */
  static String name(Facts line, int index) {
    return line.value(ID).map(Value::text).orElse(Integer.toString(index + 1));
  }

  static BigDecimal quantity(Facts line) {
    return line.number(QUANTITY);
  }

  static BigDecimal returned(Facts line) {
    return line.number(RETURNED);
  }

  static BigDecimal kept(Facts line) {
    return quantity(line).subtract(returned(line));
  }

  /** One unit of a line, seen with its order. */
  static Facts unit(Facts order, Facts line) {
    return line.within(order);
  }

  /** A number of units of a line, seen with the order. */
  static Facts units(Facts order, Facts line, BigDecimal count) {
    Map<String, Value> scaled = new LinkedHashMap<>(line.values());
    for (String amount : AMOUNTS) {
      scaled.put(amount, new Value.Amount(line.money(amount).multipliedBy(count)));
    }
    return Facts.of(scaled).within(order);
  }

  /** The whole order: amounts summed over the units that {@code count} gives for each line. */
  static Facts whole(Facts order, Function<Facts, BigDecimal> count) {
    Map<String, Value> sums = new LinkedHashMap<>(order.values());
    for (String amount : AMOUNTS) {
      order.group(LINES).stream()
          .map(line -> line.money(amount).multipliedBy(count.apply(line)))
          .reduce(BigMoney::plus)
          .ifPresent(sum -> sums.put(amount, new Value.Amount(sum)));
    }
    return Facts.of(sums);
  }

  /** How many different SKUs the order holds; a line without one counts for itself. */
  static BigDecimal distinctSkus(Facts order) {
    List<String> skus = new ArrayList<>();
    List<Facts> lines = order.group(LINES);
    for (int i = 0; i < lines.size(); i++) {
      String line = "line " + name(lines.get(i), i);
      skus.add(lines.get(i).value(SKU).map(sku -> "sku " + sku.text()).orElse(line));
    }
    return BigDecimal.valueOf(skus.stream().distinct().count());
  }
}
