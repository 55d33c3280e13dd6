package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The charges of one order under one edition: the estimate that a seller sees, the bill, and the
 * restatement are this one function. Every charge becomes lines that are rounded at the edition's
 * one rounding point; totals are sums of lines. Units returned are taken back by lines that cite
 * theirs.
 */
final class OrderCharges {

  private final Edition<FeeEdition> edition;
  private final FeeEdition fees;
  private final Facts order;
  private final BillLines bill;
  private final List<Refusal> refusals = new ArrayList<>();

  private OrderCharges(Edition<FeeEdition> edition, Facts order) {
    this.edition = edition;
    this.fees = edition.body();
    this.order = order;
    this.bill = new BillLines(edition);
  }

  /** The charges of an order whose facts have passed the edition's sheet. */
  static Outcome of(Edition<FeeEdition> edition, Facts order) {
    return new OrderCharges(edition, order).compute();
  }

  /** The variant that an order falls under: the first whose condition holds. */
  static Optional<Variant> variant(FeeEdition fees, Facts order) {
    return fees.variants().stream()
        .filter(variant -> variant.when() == null || variant.when().holds(order))
        .findFirst();
  }

  private Outcome compute() {
    refusals.addAll(OrderChecks.of(fees, order));
    Optional<Variant> variant = variant(fees, order);
    String noRate = variant.map(Variant::noRate).orElse(null);
    if (variant.isEmpty()) {
      refuse(Reason.NOT_COVERED, "no variant of this edition covers such an order");
    } else if (noRate != null) {
      refuse(Reason.NO_PUBLIC_RATE, variant.get().name() + ": " + noRate);
    } else {
      variant.get().charges().forEach(this::charge);
    }
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals, bill.working());
    }
    List<String> notes = FactUse.notes(fees, variant.orElseThrow(), order);
    Facts kept = OrderFacts.whole(order, OrderFacts::kept);
    BigMoney items = kept.money(OrderFacts.PRICE).minus(kept.money(OrderFacts.DISCOUNT));
    return new Outcome.Answer(bill.lines(), bill.totals(items), notes, bill.working());
  }

  private void refuse(Reason reason, String message) {
    refusals.add(new Refusal(reason, edition.ref().subject().toString(), message));
  }

  private void charge(Charge charge) {
    switch (charge.per()) {
      case UNIT, LINE -> chargeLines(charge);
      case SKU -> chargeSkus(charge);
      case ORDER -> chargeOrder(charge);
    }
  }

  private void chargeLines(Charge charge) {
    List<Facts> members = order.group(OrderFacts.LINES);
    for (int i = 0; i < members.size(); i++) {
      Facts line = members.get(i);
      BigDecimal quantity = OrderFacts.quantity(line);
      boolean byUnit = charge.per() == Charge.Per.UNIT;
      Facts seen = byUnit ? OrderFacts.unit(order, line) : OrderFacts.units(order, line, quantity);
      BigDecimal times = byUnit ? quantity : BigDecimal.ONE;
      bill(charge, OrderFacts.name(line, i), seen, times, Share.ofUnits(line));
    }
  }

  private void chargeSkus(Charge charge) {
    bill(charge, "order", order, OrderFacts.distinctSkus(order), allReturned());
  }

  private void chargeOrder(Charge charge) {
    Facts whole = OrderFacts.whole(order, OrderFacts::quantity);
    Share share = allReturned();
    if (charge.of() != null && share.isNothing()) {
      Facts kept = OrderFacts.whole(order, OrderFacts::kept);
      share =
          Share.ofAmount(
              ChargeAmount.basis(fees, charge.of(), whole),
              ChargeAmount.basis(fees, charge.of(), kept));
    }
    bill(charge, "order", whole, BigDecimal.ONE, share);
  }

  private Share allReturned() {
    boolean all =
        order.group(OrderFacts.LINES).stream()
            .allMatch(line -> OrderFacts.returned(line).compareTo(OrderFacts.quantity(line)) == 0);
    return all ? Share.WHOLE : Share.NOTHING;
  }

  /**
   * Bills a charge.
   *
   * @param times how often the exact amount counts
   * @param returned the share of it that came back
   */
  private void bill(Charge charge, String on, Facts seen, BigDecimal times, Share returned) {
    if (charge.when() != null && !charge.when().holds(seen)) {
      return;
    }
    switch (ChargeAmount.of(fees, charge, seen)) {
      case ChargeAmount.Impossible(var refusal) -> refusals.add(refusal);
      case ChargeAmount.Exact exact ->
          bill.add(charge, on, exact, times, rounded(exact.amount(), times), returned);
    }
  }

  private Money rounded(BigMoney exact, BigDecimal times) {
    return switch (fees.roundingPoint()) {
      case LINE -> exact.multipliedBy(times).toMoney(fees.roundingMode());
      case UNIT -> exact.toMoney(fees.roundingMode()).multipliedBy(times, fees.roundingMode());
    };
  }
}
