package org.entrepot.rulebook.freight;

import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.value.Value;

/** The charges of one kind of parcel, in the order of the tariff. */
final class ParcelCharges {

  private ParcelCharges() {}

  static ParcelBill of(Edition<FreightEdition> edition, Parcel parcel) {
    ParcelBill bill = new ParcelBill(edition, parcel);
    for (Charge charge : edition.body().charges()) {
      switch (bill.holds(charge.when())) {
        case Holding.Yes _yes -> add(edition.body(), charge, bill);
        case Holding.No _no -> {}
        case Holding.Unknown(var names) -> bill.missing(names, charge);
      }
    }
    return bill;
  }

  private static void add(FreightEdition tariff, Charge charge, ParcelBill bill) {
    switch (charge) {
      case CardCharge byCard -> CardBilling.add(tariff, byCard, bill);
      case ShareCharge share -> ShareBilling.add(share, bill);
      case UnknownCharge unknown ->
          bill.leaveOut(unknown, unknown.notPublic(), unknown.label() + ": " + unknown.notPublic());
      case FixedCharge fixed -> {
        String why = fixed.when() == null ? null : fixed.when().words();
        bill.step(fixed.label(), null, null, new Value.Amount(fixed.fixed()), why);
        bill.bill(fixed, fixed.fixed().getAmount(), null, null);
      }
    }
  }
}
