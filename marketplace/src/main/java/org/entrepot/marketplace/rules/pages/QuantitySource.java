package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.freight.FreightFamily;
import org.entrepot.rulebook.freight.QuantityCliff;
import org.entrepot.rulebook.freight.QuantityCurve;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Freight of one parcel over its volume, its weight or what else its rate cards are read by. */
final class QuantitySource implements CurveSource<FreightEdition> {

  private static final Set<String> OF_SIZE = Set.of("length", "width", "height", "quantity");
  private static final int FIRST_LOOK = 5;
  private static final MathContext SHOWN_DIGITS = new MathContext(9);
  private static final BigDecimal BEYOND = new BigDecimal("1.2");

  private final FreightFamily family = new FreightFamily();

  @Override
  public List<String> over(FreightEdition body) {
    return QuantityCurve.quantities(body);
  }

  @Override
  public FactSheet sheet(FreightEdition body, String over) {
    Map<String, FactDeclaration> facts = new LinkedHashMap<>(family.asks(body).facts());
    facts.keySet().removeAll(OF_SIZE);
    facts.remove(over);
    return new FactSheet(facts, Map.of());
  }

  private Facts known(FreightEdition body, Facts given) {
    Map<String, Value> known = new LinkedHashMap<>(given.values());
    known.keySet().retainAll(family.asks(body).facts().keySet());
    return Facts.of(known);
  }

  /** The first steps, where most parcels are; a longer look is one number away. */
  @Override
  public BigDecimal end(Edition<FreightEdition> edition, Facts facts, String over) {
    BigDecimal last = QuantityCurve.lastBound(edition.body(), over);
    if (last.signum() <= 0) {
      return BigDecimal.TEN;
    }
    if (QuantityCurve.of(edition, known(edition.body(), facts), over, last)
        instanceof QuantityCurve.Drawn(var curve, var unit)) {
      return curve.cliffs().stream()
          .limit(FIRST_LOOK)
          .map(cliff -> cliff.at())
          .max(BigDecimal::compareTo)
          .orElse(last)
          .multiply(BEYOND);
    }
    return last;
  }

  @Override
  public List<NotPublic> notPublic(
      Edition<FreightEdition> edition, Facts facts, String over, BigDecimal end) {
    return QuantityCurve.notPublic(edition, known(edition.body(), facts), over, end);
  }

  /** Drawn beyond its end, so that each band is known by where it ends, and not by the look. */
  @Override
  public Drawing draw(
      Edition<FreightEdition> edition,
      Facts facts,
      String over,
      BigDecimal end,
      Set<String> without) {
    Facts parcel = known(edition.body(), facts);
    BigDecimal beyond = QuantityCurve.lastChange(edition.body(), over).max(end).multiply(BEYOND);
    return switch (QuantityCurve.of(edition, parcel, over, beyond, without)) {
      case QuantityCurve.Refused(var refusals) -> Drawing.refused(refusals);
      case QuantityCurve.Drawn(var curve, var unit) -> {
        Unit shown = QuantityCurve.unit(edition.body(), over);
        yield new Drawing(
            curve,
            QuantityCliff.of(edition, parcel, over, end, without).stream()
                .map(cliff -> jump(cliff, shown))
                .toList(),
            parts(curve, edition.body(), unit, shown, end, beyond),
            List.of());
      }
    };
  }

  private static Drawing.Jump jump(QuantityCliff cliff, @Nullable Unit unit) {
    Value upTo = in(cliff.upTo(), unit);
    return new Drawing.Jump(
        upTo,
        upTo,
        new Value.Amount(cliff.before()),
        new Value.Amount(cliff.after()),
        new Value.Amount(cliff.jump()),
        null,
        null,
        null,
        cliff.jump().isPositive());
  }

  /** A band reaches from over its lower bound up to its upper one; those that begin in the look. */
  private static List<Drawing.Part> parts(
      Curve curve,
      FreightEdition body,
      @Nullable Unit unit,
      @Nullable Unit shown,
      BigDecimal end,
      BigDecimal beyond) {
    List<Drawing.Part> parts = new ArrayList<>();
    for (Piece piece : curve.pieces()) {
      BigDecimal over = piece.from().subtract(curve.grid()).max(BigDecimal.ZERO);
      if (over.compareTo(end) >= 0) {
        break;
      }
      BigDecimal to = piece.to();
      parts.add(
          new Drawing.Part(
              point(over, unit, shown),
              to == null || to.compareTo(beyond) > 0
                  ? null
                  : point(to.subtract(curve.grid()), unit, shown),
              rule(piece, body.currency(), unit, shown)));
    }
    return parts;
  }

  private static String rule(
      Piece piece, CurrencyUnit currency, @Nullable Unit unit, @Nullable Unit shown) {
    String fixed = amount(currency, piece.intercept().abs());
    if (piece.slope().signum() == 0) {
      return amount(currency, piece.intercept());
    }
    BigDecimal size = unit == null || shown == null ? BigDecimal.ONE : shown.toBase();
    String rate =
        amount(currency, piece.slope().multiply(size))
            + (shown == null ? " each" : " per " + shown.symbol());
    return switch (piece.intercept().signum()) {
      case 0 -> rate;
      case 1 -> rate + " + " + fixed;
      default -> rate + " − " + fixed;
    };
  }

  private static String amount(CurrencyUnit currency, BigDecimal number) {
    return new Value.Amount(BigMoney.of(currency, number.stripTrailingZeros())).text();
  }

  private static Value point(BigDecimal x, @Nullable Unit unit, @Nullable Unit shown) {
    return unit == null ? new Value.Count(x) : in(new Value.Measure(x, unit), shown);
  }

  /** In a unit that does not divide the curve's own, to as many digits as a scale can show. */
  private static Value in(Value value, @Nullable Unit unit) {
    return value instanceof Value.Measure measure && unit != null
        ? new Value.Measure(measure.in(unit).number().round(SHOWN_DIGITS), unit)
        : value;
  }

  @Override
  public Value point(FreightEdition body, String over, BigDecimal x) {
    Unit shown = QuantityCurve.unit(body, over);
    return shown == null
        ? new Value.Count(x)
        : new Value.Measure(x.divide(shown.toBase(), MathContext.DECIMAL64), shown);
  }

  @Override
  public String currency(FreightEdition body) {
    return body.currency().getCode();
  }

  @Override
  public boolean ofPrice() {
    return false;
  }
}
