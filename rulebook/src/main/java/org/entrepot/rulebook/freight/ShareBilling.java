package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.working.Refusal.Reason;

/** Puts a share of the price, or of an earlier charge, on the bill of a parcel. */
final class ShareBilling {

  private ShareBilling() {}

  static void add(ShareCharge charge, ParcelBill bill) {
    Optional<BigDecimal> of = base(charge, bill);
    if (of.isPresent()) {
      rate(charge, bill).ifPresent(rate -> add(charge, rate, of.get(), bill));
    }
  }

  /** The first rate that holds; where none does, the charge is left out with a note, or refused. */
  static Optional<ShareCharge.Rate> rate(ShareCharge charge, ParcelBill bill) {
    for (ShareCharge.Rate rate : charge.rates()) {
      switch (bill.holds(rate.when())) {
        case Holding.No _no -> {}
        case Holding.Unknown(var names) -> {
          bill.missing(names, charge);
          return Optional.empty();
        }
        case Holding.Yes _yes -> {
          return Optional.of(rate);
        }
      }
    }
    if (charge.leftOut() == null) {
      String message = "no rate of ‘" + charge.label() + "’ applies";
      bill.refuse(Reason.NOT_COVERED, charge.code(), message);
    } else {
      bill.leaveOut(charge, charge.leftOut(), charge.leftOut());
    }
    return Optional.empty();
  }

  /** What the share is taken of; refused where the price is needed and not stated. */
  static Optional<BigDecimal> base(ShareCharge charge, ParcelBill bill) {
    if (!charge.of().equals(FreightFacts.PRICE)) {
      return Optional.of(bill.exact(charge.of()));
    }
    if (bill.parcel.facts().value(FreightFacts.PRICE).isEmpty()) {
      bill.missing(Set.of(FreightFacts.PRICE), charge);
      return Optional.empty();
    }
    return Optional.of(bill.parcel.facts().money(FreightFacts.PRICE).getAmount());
  }

  private static void add(
      ShareCharge charge, ShareCharge.Rate rate, BigDecimal of, ParcelBill bill) {
    BigDecimal amount = of.multiply(rate.rate().fraction());
    String why = rate.when() == null ? null : rate.when().words();
    bill.step(charge.label(), bill.amount(of), rate.rate(), bill.amount(amount), why);
    BigDecimal limited = bill.limited(charge.label(), amount, charge.atLeast(), charge.atMost());
    bill.bill(charge, limited, bill.amount(of), rate.rate());
  }
}
