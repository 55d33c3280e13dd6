package org.entrepot.rulebook.landedcost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.LargestRemainder;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Divides the facts of one parcel over several: amounts of the whole by value, by largest
 * remainder, and the measures of an item by its pieces. What is divided comes together to what was.
 */
final class Division {

  private static final List<String> AMOUNTS =
      List.of(ConsignmentFacts.FREIGHT, ConsignmentFacts.INSURANCE, ConsignmentFacts.DISCOUNT);

  private final Facts facts;
  private final Consignment consignment;

  Division(Facts facts, Consignment consignment) {
    this.facts = facts;
    this.consignment = consignment;
  }

  /**
   * The parcels.
   *
   * @param quantities how many of each item are in each parcel
   */
  List<Facts> parcels(List<List<BigDecimal>> quantities) {
    List<BigDecimal> weights = quantities.stream().map(this::value).toList();
    List<Facts> parcels = new ArrayList<>();
    for (List<BigDecimal> of : quantities) {
      parcels.add(facts.withGroup(ConsignmentFacts.ITEMS, items(of)));
    }
    for (String amount : AMOUNTS) {
      Optional<Value> whole = facts.value(amount);
      if (whole.isPresent() && whole.get() instanceof Value.Amount(var money)) {
        List<Money> shares = LargestRemainder.split(money.toMoney(), weights);
        for (int i = 0; i < parcels.size(); i++) {
          Value share = new Value.Amount(shares.get(i).toBigMoney());
          parcels.set(i, parcels.get(i).with(amount, share));
        }
      }
    }
    return parcels;
  }

  private BigDecimal value(List<BigDecimal> quantities) {
    BigDecimal value = BigDecimal.ZERO;
    for (int i = 0; i < quantities.size(); i++) {
      BigMoney all = consignment.goods().get(i).value();
      value = value.add(all.getAmount().multiply(share(i, quantities.get(i))));
    }
    return value;
  }

  private BigDecimal share(int item, BigDecimal quantity) {
    return quantity.divide(consignment.goods().get(item).quantity(), MathContext.DECIMAL128);
  }

  private List<Facts> items(List<BigDecimal> quantities) {
    List<Facts> items = new ArrayList<>();
    List<Facts> all = facts.group(ConsignmentFacts.ITEMS);
    for (int i = 0; i < all.size(); i++) {
      if (quantities.get(i).signum() > 0) {
        items.add(item(i, all.get(i), quantities.get(i)));
      }
    }
    return items;
  }

  /** Called as before; its measures are those of all its pieces together. */
  private Facts item(int index, Facts item, BigDecimal quantity) {
    BigDecimal share = share(index, quantity);
    Map<String, Value> values = new LinkedHashMap<>();
    values.put(ConsignmentFacts.ID, new Value.Word(consignment.goods().get(index).id()));
    item.values().forEach((name, value) -> values.put(name, shared(value, share)));
    values.put(ConsignmentFacts.QUANTITY, new Value.Count(quantity));
    return new Facts(values, item.groups());
  }

  private static Value shared(Value value, BigDecimal share) {
    if (value instanceof Value.Measure(var number, var unit)) {
      return new Value.Measure(number.multiply(share), unit);
    }
    return value instanceof Value.Count(var number)
        ? new Value.Count(number.multiply(share))
        : value;
  }
}
