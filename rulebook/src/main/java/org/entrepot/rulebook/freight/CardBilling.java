package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Puts a charge that is read from a rate card on the bill of a parcel. */
final class CardBilling {

  private CardBilling() {}

  static void add(FreightEdition tariff, CardCharge charge, ParcelBill bill) {
    switch (CardChoice.of(tariff, charge, bill.parcel.facts())) {
      case CardChoice.None(var reasons) -> bill.refuse(reasons);
      case CardChoice.Chosen(var card, var lane) -> {
        if (card.noRate() != null) {
          String message = charge.label() + ": " + card.noRate();
          bill.refuse(Reason.NO_PUBLIC_RATE, charge.code(), message);
          return;
        }
        Optional<Value> quantity = quantity(tariff, charge, bill);
        if (quantity.isEmpty()) {
          return;
        }
        if (card.quantityOnly() == null) {
          band(charge, card, quantity.get(), bill)
              .ifPresent(band -> add(charge, band, quantity.get(), applies(card, lane), bill));
        } else {
          bill.leaveUnpriced(charge, quantity.get(), card.quantityOnly());
        }
      }
    }
  }

  /** The quantity by which the card is read; refused where it is missing or less than nothing. */
  private static Optional<Value> quantity(
      FreightEdition tariff, CardCharge charge, ParcelBill bill) {
    String by = charge.by();
    Optional<Value> quantity =
        Optional.ofNullable(bill.parcel.quantities().get(by))
            .or(() -> bill.parcel.facts().value(by));
    if (quantity.isEmpty()) {
      bill.missing(FreightFacts.stating(by, tariff, bill.parcel.facts()), charge);
      return quantity;
    }
    if (PricedBand.base(quantity.get()).signum() < 0) {
      String message = "‘" + by + "’ is " + quantity.get().text() + ": it cannot be under zero";
      bill.refuse(Reason.FACT_INVALID, by, message);
      return Optional.empty();
    }
    bill.readBy(by, quantity.get());
    return quantity;
  }

  /** The band with a rate that the quantity lies in; nothing is charged for a quantity of zero. */
  private static Optional<PricedBand> band(
      CardCharge charge, Card card, Value quantity, ParcelBill bill) {
    BigDecimal base = PricedBand.base(quantity);
    if (base.signum() == 0) {
      return Optional.empty();
    }
    Optional<PricedBand> found = PricedBand.covering(PricedBand.of(card), base);
    if (found.isEmpty()) {
      Value end = card.bands().getLast().upto();
      bill.refuse(
          Reason.NOT_COVERED,
          charge.by() + " " + quantity.text(),
          "‘"
              + charge.label()
              + "’ ends at "
              + (end == null ? "" : end.text())
              + ": "
              + quantity.text()
              + " is more");
      return found;
    }
    Band band = found.get().band();
    if (band.noRate() != null) {
      String about = charge.by() + " " + band.words();
      String message = "the band ‘" + about + "’ has no public rate: " + band.noRate();
      bill.refuse(Reason.NO_PUBLIC_RATE, about, message);
      return Optional.empty();
    }
    return found;
  }

  private static void add(
      CardCharge charge, PricedBand band, Value quantity, String applies, ParcelBill bill) {
    BigDecimal amount = band.at(PricedBand.base(quantity));
    BigMoney perUnit = band.band().each();
    Value each = perUnit == null ? null : new Value.Amount(perUnit);
    String why = bill.words(band) + (applies.isEmpty() ? "" : "; " + applies);
    bill.step(charge.label(), quantity, each, bill.amount(amount), why);
    Optional<BigDecimal> product = times(charge, amount, bill);
    if (product.isPresent()) {
      BigDecimal limited =
          bill.limited(charge.label(), product.get(), charge.atLeast(), charge.atMost());
      bill.bill(charge, limited, quantity, each);
    }
  }

  private static String applies(Card card, @Nullable Lane lane) {
    List<String> parts = new ArrayList<>();
    if (lane != null) {
      parts.add("lane " + lane.code());
    }
    if (card.when() != null) {
      parts.add(card.when().words());
    }
    return String.join(", ", parts);
  }

  /** An amount times the coefficients of a charge; refused where one is out of its range. */
  static Optional<BigDecimal> times(CardCharge charge, BigDecimal amount, ParcelBill bill) {
    BigDecimal product = amount;
    for (CardCharge.Coefficient coefficient : charge.times()) {
      switch (bill.holds(coefficient.when())) {
        case Holding.No _no -> {}
        case Holding.Unknown(var names) -> {
          bill.missing(names, charge);
          return Optional.empty();
        }
        case Holding.Yes _yes -> {
          BigDecimal number = bill.parcel.facts().number(coefficient.fact());
          if (!coefficient.knows(number)) {
            outOfRange(coefficient, number, bill);
            return Optional.empty();
          }
          Value before = bill.amount(product);
          product = product.multiply(number);
          String why = coefficient.when() == null ? null : coefficient.when().words();
          String what = charge.label() + " × " + bill.label(coefficient.fact());
          bill.step(what, before, new Value.Count(number), bill.amount(product), why);
        }
      }
    }
    return Optional.of(product);
  }

  private static void outOfRange(
      CardCharge.Coefficient coefficient, BigDecimal number, ParcelBill bill) {
    bill.refuse(
        Reason.NOT_COVERED,
        coefficient.fact(),
        "‘"
            + coefficient.fact()
            + "’ is "
            + number.toPlainString()
            + ": the tariff knows "
            + coefficient.range());
  }
}
