package org.entrepot.rulebook.fees;

import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;

/**
 * What the seller is charged on an order of one unit, over its price: read off the edition, not
 * sampled, so that its pieces are the edition's own rates and its jumps are the cliffs.
 */
public sealed interface PriceCurve {

  /** The curve, in units of the currency, before rounding; its grid is the minor unit. */
  record Drawn(Variant variant, Curve curve) implements PriceCurve {}

  /** Why there is no curve for such an order. */
  record Refused(List<Refusal> refusals) implements PriceCurve {}

  /**
   * The curve for an order with these facts; of a line that is given, everything but its price
   * counts.
   */
  static PriceCurve of(Edition<FeeEdition> edition, Facts given) {
    FeeEdition fees = edition.body();
    Value nothing = new Value.Amount(BigMoney.zero(fees.currency()));
    Facts line = given.group(OrderFacts.LINES).stream().findFirst().orElse(Facts.NONE);
    Facts free = given.withGroup(OrderFacts.LINES, List.of(line.with(OrderFacts.PRICE, nothing)));
    return switch (OrderFacts.sheet(fees).fill(free)) {
      case Filled.Not(var refusals) -> new Refused(refusals);
      case Filled.Ready(var order) -> drawn(edition, order);
    };
  }

  /** The fact of an order that an edition asks for; empty where it asks for none of that name. */
  static Optional<FactDeclaration> asked(FeeEdition fees, String fact) {
    return Optional.ofNullable(OrderFacts.sheet(fees).facts().get(fact));
  }

  private static PriceCurve drawn(Edition<FeeEdition> edition, Facts order) {
    Optional<Variant> variant = OrderCharges.variant(edition.body(), order);
    if (variant.isEmpty()) {
      return refused(
          edition, Reason.NOT_COVERED, "no variant of this edition covers such an order");
    }
    String noRate = variant.get().noRate();
    return noRate == null
        ? new Drawn(variant.get(), new PriceDrawing(edition.body(), order, variant.get()).curve())
        : refused(edition, Reason.NO_PUBLIC_RATE, variant.get().name() + ": " + noRate);
  }

  private static PriceCurve refused(Edition<FeeEdition> edition, Reason reason, String message) {
    return new Refused(List.of(new Refusal(reason, edition.ref().subject().toString(), message)));
  }
}
