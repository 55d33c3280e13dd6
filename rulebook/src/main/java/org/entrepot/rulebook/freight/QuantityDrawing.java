package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Draws each charge of one parcel over one of its quantities, in base units: litres, grams, or the
 * plain number. Where a figure is not public a curve has no value.
 */
final class QuantityDrawing {

  private static final int GRID_DIGITS = 6;

  private final Edition<FreightEdition> edition;
  private final FreightEdition tariff;
  private final List<Charge> charges;
  private final Facts given;
  private final String quantity;
  private final Unit.@Nullable Dimension dimension;
  private final BigDecimal grid;
  private final BigDecimal end;
  private final Map<Integer, Optional<BigDecimal>> priceShares = new LinkedHashMap<>();
  private final Map<String, NotPublic> notPublic = new LinkedHashMap<>();
  private final Set<Refusal> refusals = new LinkedHashSet<>();

  /**
   * A drawing up to and with a quantity.
   *
   * @param given the facts of the parcel, but for the quantity that varies
   * @param charges those of the tariff that are drawn, in its order
   */
  QuantityDrawing(
      Edition<FreightEdition> edition,
      Facts given,
      QuantityKind quantity,
      BigDecimal upTo,
      List<Charge> charges) {
    this.charges = charges;
    this.edition = edition;
    this.tariff = edition.body();
    this.given = given;
    this.quantity = quantity.name();
    this.dimension = quantity.dimension();
    this.grid = grid(quantity);
    this.end = upTo.add(grid);
  }

  /** The distance of neighbouring points: a cubic millimetre, a milligram, or a millionth. */
  static BigDecimal grid(QuantityKind quantity) {
    boolean grams = quantity.dimension() == Unit.Dimension.MASS;
    return BigDecimal.ONE.movePointLeft(grams ? GRID_DIGITS / 2 : GRID_DIGITS);
  }

  /** Why a curve cannot be drawn, after it was tried; empty where it can. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** The charges that no curve holds anywhere or somewhere, after they were drawn. */
  List<NotPublic> notPublic() {
    return List.copyOf(notPublic.values());
  }

  /**
   * The share of the price that a charge is, after it was drawn: zero where it is none, null where
   * it is no plain share of the price for every quantity.
   */
  @Nullable BigDecimal priceShare(int charge) {
    return priceShares.getOrDefault(charge, Optional.of(BigDecimal.ZERO)).orElse(null);
  }

  /** The curve of each charge, in their order; one that is not due is zero. */
  List<Curve> charges() {
    List<Curve> whole = new ArrayList<>();
    charges.forEach(charge -> whole.add(new Curve(grid, List.of())));
    List<BigDecimal> starts = new ArrayList<>(breaksOfConditions());
    for (int i = 0; i < starts.size(); i++) {
      @Nullable BigDecimal next = i + 1 < starts.size() ? starts.get(i + 1) : end;
      List<Curve> part = chargesAt(starts.get(i));
      for (int c = 0; c < part.size(); c++) {
        whole.set(c, whole.get(c).followedBy(part.get(c).within(starts.get(i), next)));
      }
    }
    whole.replaceAll(Curve::simplified);
    return whole;
  }

  /** Where a condition on the quantity may change its answer. */
  private NavigableSet<BigDecimal> breaksOfConditions() {
    NavigableSet<BigDecimal> breaks = new TreeSet<>(List.of(grid));
    for (Condition condition : Conditions.of(tariff)) {
      for (FactCondition test : condition.tests()) {
        if (test.fact().equals(quantity)) {
          test.operands().forEach(operand -> breaks.add(PricedBand.base(operand)));
          test.operands().forEach(operand -> breaks.add(PricedBand.base(operand).add(grid)));
        }
      }
    }
    return new TreeSet<>(breaks.subSet(grid, true, end, false));
  }

  private List<Curve> chargesAt(BigDecimal point) {
    Facts facts = given.with(quantity, value(point));
    List<Curve> curves = new ArrayList<>();
    switch (ParcelReader.read(edition, facts, quantity)) {
      case Parcel.Reading.Not(var reasons) -> refusals.addAll(reasons);
      case Parcel.Reading.Ready(var parcel) -> {
        ParcelBill bill = new ParcelBill(edition, parcel);
        for (Charge charge : charges) {
          switch (bill.holds(charge.when())) {
            case Holding.No _no -> {
              share(curves.size(), BigDecimal.ZERO);
              curves.add(flat(BigDecimal.ZERO));
            }
            case Holding.Unknown(var names) -> bill.missing(names, charge);
            case Holding.Yes _yes -> {
              if (charge instanceof UnknownCharge unknown) {
                bill.leaveOut(unknown, unknown.notPublic(), unknown.notPublic());
              }
              curves.add(curve(charge, bill, curves));
            }
          }
        }
        bill.notPublic().forEach(one -> notPublic.putIfAbsent(one.code(), one));
        refusals.addAll(bill.refusals());
      }
    }
    return refusals.isEmpty() ? curves : List.of();
  }

  private Value value(BigDecimal point) {
    Unit unit = dimension == null ? null : Words.baseOf(dimension);
    return unit == null ? new Value.Count(point) : new Value.Measure(point, unit);
  }

  private Curve curve(Charge charge, ParcelBill bill, List<Curve> before) {
    return switch (charge) {
      case FixedCharge fixed -> flat(fixed.fixed().getAmount());
      case UnknownCharge _unknown -> flat(BigDecimal.ZERO);
      case CardCharge card -> card(card, bill);
      case ShareCharge share -> share(share, bill, before);
    };
  }

  private Curve card(CardCharge charge, ParcelBill bill) {
    switch (CardChoice.of(tariff, charge, bill.parcel.facts())) {
      case CardChoice.None(var reasons) -> bill.refuse(reasons);
      case CardChoice.Chosen(var card, var lane) -> {
        if (card.noRate() != null || card.quantityOnly() != null) {
          String why = card.noRate() == null ? card.quantityOnly() : card.noRate();
          bill.refuse(Reason.NO_PUBLIC_RATE, charge.code(), charge.label() + ": " + why);
          return flat(BigDecimal.ZERO);
        }
        CountedQuantity counted = new CountedQuantity(tariff, bill.parcel, quantity, grid, end);
        var read = counted.of(charge.by());
        if (read.isPresent()) {
          Curve bands = BandDrawing.over(PricedBand.of(card), read.get());
          BigDecimal times = CardBilling.times(charge, BigDecimal.ONE, bill).orElse(BigDecimal.ONE);
          return limited(bands.times(times), charge.atLeast(), charge.atMost());
        }
        bill.missing(FreightFacts.stating(charge.by(), tariff, bill.parcel.facts()), charge);
      }
    }
    return flat(BigDecimal.ZERO);
  }

  private Curve share(ShareCharge charge, ParcelBill bill, List<Curve> before) {
    Optional<ShareCharge.Rate> found = ShareBilling.rate(charge, bill);
    BigDecimal rate = found.map(r -> r.rate().fraction()).orElse(BigDecimal.ZERO);
    boolean limited = charge.atLeast() != null || charge.atMost() != null;
    Curve of = flat(BigDecimal.ZERO);
    if (charge.of().equals(FreightFacts.PRICE)) {
      of = flat(ShareBilling.base(charge, bill).orElse(BigDecimal.ZERO));
      share(before.size(), limited ? null : rate);
    } else {
      for (int i = 0; i < before.size(); i++) {
        if (charges.get(i).code().equals(charge.of())) {
          of = of.plus(before.get(i));
          BigDecimal ofPrice = priceShare(i);
          boolean none = ofPrice != null && ofPrice.signum() == 0;
          share(before.size(), none ? BigDecimal.ZERO : null);
        }
      }
    }
    return found.isEmpty()
        ? flat(BigDecimal.ZERO)
        : limited(of.times(rate), charge.atLeast(), charge.atMost());
  }

  /**
   * Notes the share of the price that a charge is on a part of the quantity; null for no plain one.
   */
  private void share(int charge, @Nullable BigDecimal rate) {
    priceShares.merge(
        charge,
        Optional.ofNullable(rate),
        (known, other) -> known.equals(other) ? known : Optional.empty());
  }

  private Curve flat(BigDecimal amount) {
    return Curve.line(grid, BigDecimal.ZERO, amount);
  }

  private static Curve limited(Curve curve, @Nullable BigMoney atLeast, @Nullable BigMoney atMost) {
    Curve raised = atLeast == null ? curve : curve.atLeast(atLeast.getAmount());
    return atMost == null ? raised : raised.atMost(atMost.getAmount());
  }
}
