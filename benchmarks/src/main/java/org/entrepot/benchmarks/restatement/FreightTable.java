package org.entrepot.benchmarks.restatement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.freight.Band;
import org.entrepot.rulebook.freight.Card;
import org.entrepot.rulebook.freight.CardCharge;
import org.entrepot.rulebook.freight.Charge;
import org.entrepot.rulebook.freight.FixedCharge;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The figures of one edition of a freight tariff by volume: volumes in cubic millimetres. */
record FreightTable(CurrencyUnit currency, List<FreightCharge> charges) {

  /** Coefficients are counted in thousandths. */
  static final long THOUSAND = 1_000;

  private static final int LITRE_IN_MILLIMETRES = 6;

  /**
   * On {@code (over, upto]}.
   *
   * @param start the amount at the lower bound, in millionths of the minor unit
   * @param each added per cubic millimetre over the bound, in millionths of the minor unit
   */
  record FreightBand(long over, @Nullable Long upto, long start, long each) {}

  /**
   * A charge on each parcel.
   *
   * @param cards the bands of every card, those without a public rate empty
   * @param pinned the card that all parcels of the job are charged by
   * @param times what the amount is multiplied by, in thousandths
   */
  record FreightCharge(
      String code, Payer payer, List<List<FreightBand>> cards, int pinned, long times)
      implements TableCharge {

    List<FreightBand> bands() {
      return cards.get(pinned);
    }
  }

  static FreightTable of(PinnedEdition<FreightEdition> edition) {
    FreightEdition tariff = edition.body();
    if ((tariff.rounding() != null && tariff.rounding() != RoundingMode.HALF_UP)
        || tariff.volumeSteps().stream().anyMatch(step -> edition.holds(step.when()))) {
      throw edition.unknown("another rounding than half up, or steps of volume");
    }
    List<FreightCharge> charges = new ArrayList<>();
    for (Charge charge : tariff.charges()) {
      if (!edition.holds(charge.when())) {
        continue;
      }
      if (charge instanceof CardCharge card) {
        charges.add(byCard(edition, card));
      } else if (charge instanceof FixedCharge fixed) {
        FreightBand always =
            new FreightBand(0, null, Exact.minor(fixed.fixed()) * Exact.MILLION, 0);
        charges.add(
            new FreightCharge(fixed.code(), fixed.bornBy(), List.of(List.of(always)), 0, THOUSAND));
      } else {
        throw edition.unknown("the charge ‘" + charge.code() + "’");
      }
    }
    return new FreightTable(tariff.currency(), charges);
  }

  private static FreightCharge byCard(PinnedEdition<FreightEdition> edition, CardCharge charge) {
    if (!charge.by().equals("volume") || charge.atLeast() != null || charge.atMost() != null) {
      throw edition.unknown("the charge ‘" + charge.code() + "’");
    }
    int pinned = -1;
    List<List<FreightBand>> cards = new ArrayList<>();
    for (Card card : charge.cards()) {
      if (pinned < 0 && edition.holds(card.when())) {
        pinned = cards.size();
      }
      cards.add(card.lanes().isEmpty() ? bands(edition, card) : List.of());
    }
    if (pinned < 0 || cards.get(pinned).isEmpty()) {
      throw edition.unknown("parcels without a rate, or with a lane");
    }
    BigDecimal times = BigDecimal.ONE;
    for (CardCharge.Coefficient coefficient : charge.times()) {
      if (edition.holds(coefficient.when())) {
        times = times.multiply(edition.same().number(coefficient.fact()));
      }
    }
    return new FreightCharge(
        charge.code(),
        charge.bornBy(),
        cards,
        pinned,
        times.multiply(BigDecimal.valueOf(THOUSAND)).longValueExact());
  }

  private static List<FreightBand> bands(PinnedEdition<FreightEdition> edition, Card card) {
    List<FreightBand> bands = new ArrayList<>();
    long end = 0;
    for (Band band : card.bands()) {
      if (band.noRate() != null || band.on() == Band.Counted.WHOLE) {
        throw edition.unknown("the band over " + band.over().text());
      }
      long over = millimetres(band.over());
      @Nullable Long upto = band.upto() == null ? null : millimetres(band.upto());
      long start = band.fixed() == null ? end : Exact.minor(band.fixed()) * Exact.MILLION;
      long each = each(band);
      bands.add(new FreightBand(over, upto, start, each));
      end = upto == null ? 0 : start + each * (upto - over);
    }
    return bands;
  }

  private static long each(Band band) {
    if (band.each() == null || band.per() == null) {
      return 0;
    }
    return BigDecimal.valueOf(Exact.minor(band.each()))
        .multiply(BigDecimal.valueOf(Exact.MILLION))
        .divide(BigDecimal.valueOf(millimetres(band.per())), 0, RoundingMode.UNNECESSARY)
        .longValueExact();
  }

  private static long millimetres(Value volume) {
    return ((Value.Measure) volume).base().movePointRight(LITRE_IN_MILLIMETRES).longValueExact();
  }
}
