package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The facts of goods that cross a border or are taxed, by the names under which customs and tax ask
 * for them. The layout's own columns speak of a sale, so most facts of goods are those that it
 * states by name; what a sale tells of its goods is here: their value is the price less the
 * seller's discount, and they are shipped from the place that the parcel leaves. Where the goods
 * were made is no column.
 */
final class GoodsVocabulary {

  /** The group of goods of a consignment. */
  static final String ITEMS = ConsignmentFacts.ITEMS;

  private static final String GOODS = "goods";

  /** Facts of a line by which goods are told and counted: those of its own columns alone. */
  private static final Set<String> OF_THE_SALE =
      Set.of("id", "seller", "created", ConsignmentFacts.QUANTITY);

  private static final Map<String, OrderVocabulary.Reader> SALE =
      Map.of(
          ConsignmentFacts.VALUE,
          (batch, line) -> value(batch, line, 1),
          GOODS,
          (batch, line) -> value(batch, line, batch.number(line, NumberColumn.QUANTITY)),
          "gross-weight",
          GoodsVocabulary::grossWeight,
          ConsignmentFacts.SHIPPED_FROM,
          OrderVocabulary.word(WordColumn.ORIGIN));

  private GoodsVocabulary() {}

  /** Whether a sheet asks for goods: those of a consignment, or those that are taxed one by one. */
  static boolean isAskedBy(FactSheet sheet) {
    return sheet.groups().containsKey(ITEMS)
        || (sheet.groups().isEmpty() && sheet.facts().containsKey(GOODS));
  }

  /** The column of words that a fact of goods is read from, where they do not state it. */
  static Optional<WordColumn> word(String fact) {
    return fact.equals(ConsignmentFacts.SHIPPED_FROM)
        ? Optional.of(WordColumn.ORIGIN)
        : Optional.empty();
  }

  /** Reads what a line states by the fact's name, else what its sale tells. */
  static OrderVocabulary.Reader reader(String fact) {
    if (OF_THE_SALE.contains(fact)) {
      return OrderVocabulary.reader(fact);
    }
    OrderVocabulary.Reader stated = OrderVocabulary.stated(fact);
    OrderVocabulary.@Nullable Reader sale = SALE.get(fact);
    if (sale == null) {
      return stated;
    }
    return (batch, line) -> {
      Value value = stated.read(batch, line);
      return value == null ? sale.read(batch, line) : value;
    };
  }

  /** By what a fact tells lines apart; those that name goods do not. */
  static List<OrderVocabulary.Key> keys(String fact) {
    if (OF_THE_SALE.contains(fact)) {
      return OrderVocabulary.key(fact).stream().toList();
    }
    OrderVocabulary.Key stated = OrderVocabulary.keyOfStated(fact);
    // What a sale tells of value and weight are numbers.
    return fact.equals(ConsignmentFacts.SHIPPED_FROM)
        ? List.of(stated, (OrderVocabulary.OfWords) batch -> batch.words(WordColumn.ORIGIN))
        : List.of(stated);
  }

  /**
   * The facts of the goods of one line, with numbers that are in order: what is then refused is
   * refused of the whole kind.
   */
  static Facts plain(Facts given, CurrencyUnit currency) {
    Map<String, Value> item = new LinkedHashMap<>(given.group(ITEMS).getFirst().values());
    item.remove(ConsignmentFacts.HS_CODE);
    item.remove(ConsignmentFacts.DUTY_RATE);
    item.put(ConsignmentFacts.VALUE, new Value.Amount(BigMoney.zero(currency)));
    return given.withGroup(ITEMS, List.of(Facts.of(item)));
  }

  /** Whether another line may not be refused so, as it has other numbers. */
  static boolean isOfNumbers(Refusal refusal) {
    return refusal.about().equals(ConsignmentFacts.VALUE);
  }

  private static Value value(LineBatch batch, int line, long units) {
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long discount =
        batch.has(line, NumberColumn.DISCOUNT_MINOR)
            ? batch.number(line, NumberColumn.DISCOUNT_MINOR)
            : 0;
    return new Value.Amount(
        BigMoney.ofMinor(
                batch.words().currency(batch.number(line, WordColumn.CURRENCY)), price - discount)
            .multipliedBy(units));
  }

  /** Of all pieces of a line together, as customs ask for it. */
  private static @Nullable Value grossWeight(LineBatch batch, int line) {
    if (!batch.has(line, NumberColumn.WEIGHT_GRAMS)) {
      return null;
    }
    long grams =
        Math.multiplyExact(
            batch.number(line, NumberColumn.WEIGHT_GRAMS),
            batch.number(line, NumberColumn.QUANTITY));
    return new Value.Measure(BigDecimal.valueOf(grams), Unit.GRAM);
  }

  /**
   * Which of the goods of an order a charge is on: those of its name, or the only ones whose tariff
   * code begins so; else the place of the order as a whole. What is charged on the goods of a
   * single line is on that line.
   */
  static int place(List<Facts> goods, String on) {
    int found = goods.size();
    for (int i = 0; i < goods.size(); i++) {
      Facts one = goods.get(i);
      if (goods.size() == 1 || text(one, ConsignmentFacts.ID).equals(on)) {
        return i;
      }
      if (text(one, ConsignmentFacts.HS_CODE).replace(".", "").startsWith(on)) {
        found = found == goods.size() ? i : NONE;
      }
    }
    return found == NONE ? goods.size() : found;
  }

  private static final int NONE = -1;

  private static String text(Facts goods, String fact) {
    return goods.value(fact).map(Value::text).orElse("");
  }

  /** The charge without what its label says of the goods it is on, so that labels sum up. */
  static ChargeLine general(ChargeLine charge) {
    int comma = charge.label().lastIndexOf(", ");
    // What goods are called may hold a comma too.
    while (comma > 0 && !charge.label().substring(comma).contains(charge.on())) {
      comma = charge.label().lastIndexOf(", ", comma - 1);
    }
    if (comma < 1) {
      return charge;
    }
    return new ChargeLine(
        charge.code(),
        charge.label().substring(0, comma),
        charge.on(),
        charge.payer(),
        charge.base(),
        charge.rate(),
        charge.amount(),
        charge.reversible(),
        charge.edition(),
        charge.reverses());
  }
}
