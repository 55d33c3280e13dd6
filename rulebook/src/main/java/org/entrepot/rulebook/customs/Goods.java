package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.facts.Facts;
import org.joda.money.BigMoney;

/**
 * One item of a consignment, all of its pieces together, in the regime's currency.
 *
 * @param value what they cost, less their share of the discount
 * @param freight their share of the freight
 * @param insurance their share of the insurance
 * @param facts the item's own facts, seen with the consignment's, for conditions
 */
public record Goods(
    String id,
    String description,
    Optional<String> hsCode,
    BigDecimal quantity,
    BigMoney value,
    BigMoney freight,
    BigMoney insurance,
    Map<Counted, BigDecimal> quantities,
    Facts facts) {

  public Goods {
    quantities = Map.copyOf(quantities);
  }

  BigMoney customsValue(CustomsEdition.Valuation valuation) {
    return switch (valuation) {
      case FOB -> value;
      case CIF -> value.plus(freight).plus(insurance);
    };
  }

  /** What the item is called in lines and refusals. */
  public String name() {
    return description.isEmpty() ? "item " + id : "item " + id + " (" + description + ")";
  }
}
