package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A band with its bounds in base units and the amount at its lower bound worked out, so that it
 * stands on its own: {@code start + each × (quantity − from) ÷ per}.
 *
 * @param from what ‘each’ is counted over: the lower bound, or zero where the whole counts
 * @param start the amount at {@code from}
 * @param each zero where the band is flat or has no rate
 */
record PricedBand(
    Band band,
    BigDecimal over,
    @Nullable BigDecimal upto,
    BigDecimal from,
    BigDecimal start,
    BigDecimal each,
    BigDecimal per) {

  /** The bands of a card whose bounds have been checked. */
  static List<PricedBand> of(Card card) {
    List<PricedBand> priced = new ArrayList<>();
    BigDecimal end = BigDecimal.ZERO;
    for (Band band : card.bands()) {
      PricedBand next = of(band, end);
      priced.add(next);
      if (next.upto != null) {
        end = next.at(next.upto);
      }
    }
    return List.copyOf(priced);
  }

  private static PricedBand of(Band band, BigDecimal endOfLast) {
    BigDecimal over = base(band.over());
    BigMoney fixed = band.fixed();
    BigDecimal goingOn = band.wholeCounts() ? BigDecimal.ZERO : endOfLast;
    return new PricedBand(
        band,
        over,
        band.upto() == null ? null : base(band.upto()),
        band.wholeCounts() ? BigDecimal.ZERO : over,
        fixed == null ? goingOn : fixed.getAmount(),
        band.each() == null ? BigDecimal.ZERO : band.each().getAmount(),
        band.per() == null ? BigDecimal.ONE : base(band.per()));
  }

  static Optional<PricedBand> covering(List<PricedBand> bands, BigDecimal quantity) {
    return bands.stream().filter(band -> band.covers(quantity)).findFirst();
  }

  boolean covers(BigDecimal quantity) {
    return quantity.compareTo(over) > 0 && (upto == null || quantity.compareTo(upto) <= 0);
  }

  /** The amount at a quantity in base units; exact where the division by ‘per’ is. */
  BigDecimal at(BigDecimal quantity) {
    if (each.signum() == 0) {
      return start;
    }
    BigDecimal counted = quantity.subtract(from);
    return start.add(each.multiply(counted).divide(per, MathContext.DECIMAL128));
  }

  /** A bound or unit in base units: litres, grams, or the plain number. */
  static BigDecimal base(Value value) {
    return switch (value) {
      case Value.Measure measure -> measure.base();
      case Value.Count(var number) -> number;
      case Value.Amount _a -> throw notAQuantity(value);
      case Value.Proportion _p -> throw notAQuantity(value);
      case Value.Word _w -> throw notAQuantity(value);
      case Value.YesNo _y -> throw notAQuantity(value);
      case Value.Day _d -> throw notAQuantity(value);
      case Value.TimeOfDay _t -> throw notAQuantity(value);
      case Value.WallTime _w -> throw notAQuantity(value);
      case Value.Moment _m -> throw notAQuantity(value);
    };
  }

  private static IllegalStateException notAQuantity(Value value) {
    return new IllegalStateException(
        value.text() + " is no quantity: the reader lets no such bound in");
  }
}
