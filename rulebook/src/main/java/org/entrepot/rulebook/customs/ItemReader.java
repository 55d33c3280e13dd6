package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;

/** Makes goods of the facts of one item: its code, and every quantity on which a duty can be. */
final class ItemReader {

  private ItemReader() {}

  /** The goods of an item; its amounts are in one currency. */
  static Goods goods(Facts item, int index, BigMoney value, BigMoney freight, BigMoney insurance) {
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

  /** What an item is called; its number where it has no name. */
  static String id(Facts item, int index) {
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
}
