package org.entrepot.benchmarks.restatement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.fees.Basis;
import org.entrepot.rulebook.fees.Charge;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.PriceBand;
import org.entrepot.rulebook.fees.Variant;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one edition of fees: amounts in minor units, rates in millionths.
 *
 * @param variants the charges of every kind of order, those that no order of the job has left out
 * @param pinned which kind all orders of the job are
 */
record FeeTable(CurrencyUnit currency, List<List<FeeCharge>> variants, int pinned) {

  /** A signed sum of what a unit costs and of its discount. */
  record Sum(int price, int discount) {}

  /** On {@code [from, to)}: a rate of the base, and an amount. */
  record FeeBand(long from, @Nullable Long to, long rate, long fixed) {}

  /**
   * A charge on each unit.
   *
   * @param of the base of the rate
   * @param by what chooses the band
   * @param atMost per unit
   */
  record FeeCharge(
      String code,
      Payer payer,
      Sum of,
      Sum by,
      List<FeeBand> bands,
      @Nullable Long atMost,
      boolean reversible)
      implements TableCharge {}

  static FeeTable of(PinnedEdition<FeeEdition> edition) {
    FeeEdition fees = edition.body();
    boolean perLine =
        fees.roundedPer() == null || fees.roundedPer() == FeeEdition.RoundingPoint.LINE;
    if (!perLine || (fees.rounding() != null && fees.rounding() != RoundingMode.HALF_UP)) {
      throw edition.unknown("another rounding than half up per line");
    }
    int pinned = -1;
    List<List<FeeCharge>> variants = new ArrayList<>();
    for (Variant variant : fees.variants()) {
      if (pinned < 0 && edition.holds(variant.when())) {
        pinned = variants.size();
      }
      variants.add(
          variant.charges().stream()
              .filter(charge -> edition.holds(charge.when()))
              .map(charge -> charge(edition, charge))
              .toList());
    }
    if (pinned < 0 || variants.get(pinned).isEmpty()) {
      throw edition.unknown("orders without a rate");
    }
    return new FeeTable(fees.currency(), List.copyOf(variants), pinned);
  }

  List<FeeCharge> charges() {
    return variants.get(pinned);
  }

  private static FeeCharge charge(PinnedEdition<FeeEdition> edition, Charge charge) {
    if (charge.per() != Charge.Per.UNIT || charge.rateFact() != null || charge.atLeast() != null) {
      throw edition.unknown("the charge ‘" + charge.code() + "’");
    }
    Sum of = charge.of() == null ? new Sum(0, 0) : sum(edition, charge.of());
    Sum by = charge.bandedBy() == null ? of : sum(edition, charge.bandedBy());
    List<FeeBand> bands = charge.bands().stream().map(FeeTable::band).toList();
    if (bands.isEmpty()) {
      long rate = charge.rate() == null ? 0 : Exact.millionths(charge.rate().fraction());
      bands = List.of(new FeeBand(0, null, rate, minor(charge.fixed())));
    }
    return new FeeCharge(
        charge.code(),
        charge.bornBy(),
        of,
        by,
        bands,
        charge.atMost() == null ? null : Exact.minor(charge.atMost()),
        !Boolean.TRUE.equals(charge.keptOnRefund()));
  }

  private static FeeBand band(PriceBand band) {
    return new FeeBand(
        Exact.minor(band.from()),
        band.to() == null ? null : Exact.minor(band.to()),
        band.rate() == null ? 0 : Exact.millionths(band.rate().fraction()),
        minor(band.fixed()));
  }

  private static long minor(@Nullable BigMoney money) {
    return money == null ? 0 : Exact.minor(money);
  }

  private static Sum sum(PinnedEdition<FeeEdition> edition, String name) {
    for (Basis reading : edition.body().bases().getOrDefault(name, List.of())) {
      if (edition.holds(reading.when())) {
        if (reading.atMost() != null) {
          throw edition.unknown("a base with a limit: " + name);
        }
        return new Sum(sign(reading, "price"), sign(reading, "discount"));
      }
    }
    throw edition.unknown("the base ‘" + name + "’");
  }

  /** Subsidies are left out: the orders of the job state none. */
  private static int sign(Basis reading, String fact) {
    Basis.@Nullable Sign sign = reading.sum().get(fact);
    return sign == null ? 0 : sign == Basis.Sign.PLUS ? 1 : -1;
  }
}
