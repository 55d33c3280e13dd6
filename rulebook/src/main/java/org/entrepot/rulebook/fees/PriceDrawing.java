package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Draws what the charges of one variant come to over the price of one unit. */
final class PriceDrawing {

  private final FeeEdition fees;
  private final Facts unit;
  private final Variant variant;
  private final BigDecimal grid;

  PriceDrawing(FeeEdition fees, Facts order, Variant variant) {
    this.fees = fees;
    this.unit = OrderFacts.unit(order, order.group(OrderFacts.LINES).getFirst());
    this.variant = variant;
    this.grid = BigDecimal.ONE.movePointLeft(fees.currency().getDecimalPlaces());
  }

  Curve curve() {
    List<BigDecimal> starts = new ArrayList<>(breaksOfConditions());
    Curve whole = new Curve(grid, List.of());
    for (int i = 0; i < starts.size(); i++) {
      @Nullable BigDecimal end = i + 1 < starts.size() ? starts.get(i + 1) : null;
      whole = whole.followedBy(charges(starts.get(i)).within(starts.get(i), end));
    }
    return whole.simplified();
  }

  /** Where a condition on the price may change its answer. */
  private NavigableSet<BigDecimal> breaksOfConditions() {
    NavigableSet<BigDecimal> breaks = new TreeSet<>(List.of(BigDecimal.ZERO));
    List<Condition> conditions = new ArrayList<>();
    for (Charge charge : variant.charges()) {
      if (charge.when() != null) {
        conditions.add(charge.when());
      }
    }
    fees.bases()
        .values()
        .forEach(readings ->
            readings.forEach(reading -> {
              if (reading.when() != null) {
                conditions.add(reading.when());
              }
            }));
    for (Condition condition : conditions) {
      for (FactCondition test : condition.tests()) {
        if (test.fact().equals(OrderFacts.PRICE)) {
          test.operands().forEach(operand -> addAround(operand, breaks));
        }
      }
    }
    return breaks;
  }

  private void addAround(Value operand, NavigableSet<BigDecimal> breaks) {
    if (operand instanceof Value.Amount(var money) && !money.isNegative()) {
      breaks.add(money.getAmount());
      breaks.add(money.getAmount().add(grid));
    }
  }

  /** The sum of the seller's charges, with conditions judged at one price. */
  private Curve charges(BigDecimal price) {
    Facts seen = unit.with(OrderFacts.PRICE, new Value.Amount(BigMoney.of(fees.currency(), price)));
    Curve sum = Curve.line(grid, BigDecimal.ZERO, BigDecimal.ZERO);
    for (Charge charge : variant.charges()) {
      boolean due = charge.when() == null || charge.when().holds(seen);
      if (due && charge.bornBy() == Payer.SELLER) {
        sum = sum.plus(charge(charge, seen));
      }
    }
    return sum;
  }

  private Curve charge(Charge charge, Facts seen) {
    Curve curve = charge.bands().isEmpty() ? flat(charge, seen) : banded(charge, seen);
    curve = charge.atLeast() == null ? curve : curve.atLeast(charge.atLeast().getAmount());
    return charge.atMost() == null ? curve : curve.atMost(charge.atMost().getAmount());
  }

  private Curve flat(Charge charge, Facts seen) {
    @Nullable BigDecimal rate =
        charge.rateFact() == null ? fraction(charge.rate()) : seen.rate(charge.rateFact());
    return rated(charge, rate, charge.fixed(), seen);
  }

  private Curve rated(
      Charge charge, @Nullable BigDecimal rate, @Nullable BigMoney fixed, Facts seen) {
    BigDecimal constant = fixed == null ? BigDecimal.ZERO : fixed.getAmount();
    Curve line = Curve.line(grid, BigDecimal.ZERO, constant);
    return rate == null || charge.of() == null
        ? line
        : line.plus(basis(charge.of(), seen).times(rate));
  }

  private Curve banded(Charge charge, Facts seen) {
    Curve all = new Curve(grid, List.of());
    for (Piece chooser : basis(charge.bandBasis(), seen).pieces()) {
      for (PriceBand band : charge.bands()) {
        BigDecimal start = chooser.from().max(reached(chooser, band.from()));
        @Nullable BigDecimal end = chooser.to();
        if (band.to() != null) {
          BigDecimal reach = reached(chooser, band.to());
          end = end == null ? reach : end.min(reach);
        }
        boolean chosen = chooser.slope().signum() > 0 || band.holds(constant(chooser));
        if (chosen) {
          boolean whole = chooser.slope().signum() == 0;
          Curve part = rated(charge, fraction(band.rate()), band.fixed(), seen);
          all =
              all.followedBy(
                  whole ? part.within(chooser.from(), chooser.to()) : part.within(start, end));
        }
      }
    }
    return all;
  }

  private BigMoney constant(Piece chooser) {
    return BigMoney.of(fees.currency(), chooser.intercept());
  }

  /** The first price at which a rising basis reaches an amount. */
  private BigDecimal reached(Piece rising, BigMoney amount) {
    if (rising.slope().signum() <= 0) {
      return rising.from();
    }
    BigDecimal steps =
        amount
            .getAmount()
            .subtract(rising.intercept())
            .divide(rising.slope().multiply(grid), 0, RoundingMode.CEILING);
    return steps.multiply(grid);
  }

  /** A basis over the price: its constant part is what it comes to at no price. */
  private Curve basis(String name, Facts seen) {
    Basis reading =
        fees.bases().getOrDefault(name, List.of()).stream()
            .filter(b -> b.when() == null || b.when().holds(seen))
            .findFirst()
            .orElseThrow();
    BigDecimal slope = BigDecimal.ZERO;
    BigDecimal constant = BigDecimal.ZERO;
    for (var part : reading.sum().entrySet()) {
      BigDecimal sign =
          part.getValue() == Basis.Sign.PLUS ? BigDecimal.ONE : BigDecimal.ONE.negate();
      if (part.getKey().equals(OrderFacts.PRICE)) {
        slope = slope.add(sign);
      } else {
        constant = constant.add(seen.money(part.getKey()).getAmount().multiply(sign));
      }
    }
    Curve line = Curve.line(grid, slope, constant);
    return reading.atMost() == null ? line : line.atMost(reading.atMost().getAmount());
  }

  private static @Nullable BigDecimal fraction(Value.@Nullable Proportion rate) {
    return rate == null ? null : rate.fraction();
  }
}
