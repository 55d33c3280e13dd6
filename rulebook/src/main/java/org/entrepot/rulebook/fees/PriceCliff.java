package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.curve.Cliff;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A price at which the seller's charge jumps. Where it lies is computed from the edition; what is
 * charged beside it comes from the bill's own function, to the cent.
 *
 * @param price the first price behind the jump
 * @param lastBelow the last price before it
 * @param recoversAt the first price from {@code price} on that leaves the seller at least what
 *     {@code lastBelow} left; {@code price} itself where the charge falls, null where no price does
 */
public record PriceCliff(
    BigMoney price,
    BigMoney lastBelow,
    BigMoney feeBelow,
    BigMoney feeAt,
    BigMoney netBelow,
    BigMoney netAt,
    @Nullable BigMoney recoversAt) {

  /** Whether the seller keeps less behind the jump than before it. */
  public boolean hurts() {
    return netAt.isLessThan(netBelow);
  }

  /** All cliffs for an order with these facts; none where it has no curve. */
  public static List<PriceCliff> of(Edition<FeeEdition> edition, Facts given) {
    return switch (PriceCurve.of(edition, given)) {
      case PriceCurve.Refused _r -> List.of();
      case PriceCurve.Drawn(var variant, var curve) -> cliffs(edition, given, curve);
    };
  }

  private static List<PriceCliff> cliffs(Edition<FeeEdition> edition, Facts given, Curve curve) {
    List<PriceCliff> cliffs = new ArrayList<>();
    for (Cliff cliff : curve.cliffs()) {
      Optional<Map<String, Value>> below = billed(edition, given, cliff.below());
      Optional<Map<String, Value>> at = billed(edition, given, cliff.at());
      if (below.isPresent() && at.isPresent()) {
        cliffs.add(between(edition.body().currency(), curve, cliff, below.get(), at.get()));
      }
    }
    return cliffs;
  }

  private static PriceCliff between(
      CurrencyUnit currency,
      Curve curve,
      Cliff cliff,
      Map<String, Value> below,
      Map<String, Value> at) {
    BigMoney net = money(below, "net");
    BigDecimal discount = cliff.below().subtract(money(below, "items").getAmount());
    @Nullable BigDecimal recovers = recovery(curve, cliff.at(), net.getAmount().add(discount));
    return new PriceCliff(
        BigMoney.of(currency, cliff.at()),
        BigMoney.of(currency, cliff.below()),
        money(below, "seller"),
        money(at, "seller"),
        net,
        money(at, "net"),
        recovers == null ? null : BigMoney.of(currency, recovers));
  }

  /** What a price is billed; empty where it cannot be, as one below the line's own discount. */
  private static Optional<Map<String, Value>> billed(
      Edition<FeeEdition> edition, Facts given, BigDecimal price) {
    Value amount = new Value.Amount(BigMoney.of(edition.body().currency(), price));
    Facts line = given.group(OrderFacts.LINES).stream().findFirst().orElse(Facts.NONE);
    Facts order =
        given.withGroup(
            OrderFacts.LINES,
            List.of(
                line.with(OrderFacts.PRICE, amount)
                    .with(OrderFacts.QUANTITY, new Value.Count(BigDecimal.ONE))
                    .with(OrderFacts.RETURNED, new Value.Count(BigDecimal.ZERO))));
    return OrderFacts.sheet(edition.body()).fill(order) instanceof Filled.Ready(var filled)
            && OrderCharges.of(edition, filled) instanceof Outcome.Answer answer
        ? Optional.of(answer.results())
        : Optional.empty();
  }

  private static BigMoney money(Map<String, Value> results, String name) {
    if (results.get(name) instanceof Value.Amount(var money)) {
      return money;
    }
    throw new IllegalStateException("a bill states ‘" + name + "’");
  }

  /**
   * The first price from {@code from} on that leaves at least {@code target} after the fee, before
   * the line's discount is taken off.
   */
  private static @Nullable BigDecimal recovery(Curve fee, BigDecimal from, BigDecimal target) {
    for (Piece piece : fee.pieces()) {
      BigDecimal keep = BigDecimal.ONE.subtract(piece.slope());
      BigDecimal start = piece.from().max(from);
      boolean ahead = piece.to() == null || piece.to().compareTo(from) > 0;
      if (!ahead) {
        continue;
      }
      if (start.subtract(piece.at(start)).compareTo(target) >= 0) {
        return start;
      }
      if (keep.signum() > 0) {
        BigDecimal steps =
            target
                .add(piece.intercept())
                .divide(keep.multiply(fee.grid()), 0, RoundingMode.CEILING);
        BigDecimal price = steps.multiply(fee.grid());
        if (piece.to() == null || price.compareTo(piece.to()) < 0) {
          return price;
        }
      }
    }
    return null;
  }
}
