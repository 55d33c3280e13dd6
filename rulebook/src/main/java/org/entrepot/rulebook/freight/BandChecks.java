package org.entrepot.rulebook.freight;

import java.util.List;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a rate card: of one kind of quantity, from zero, without hole or overlap, in the
 * edition's currency.
 */
final class BandChecks {

  private final CurrencyUnit currency;
  private final QuantityKind kind;
  private final Findings at;

  BandChecks(CurrencyUnit currency, QuantityKind kind, Findings at) {
    this.currency = currency;
    this.kind = kind;
    this.at = at;
  }

  void run(List<Band> bands) {
    boolean joins = false;
    for (int i = 0; i < bands.size(); i++) {
      Findings here = at.at("bands[" + i + "]");
      Band band = bands.get(i);
      amounts(band, here);
      boolean over = bound(band.over(), here.at("over"));
      boolean upto = bound(band.upto(), here.at("upto"));
      if (over && upto) {
        ends(band, here);
      }
      if (over && i == 0) {
        first(band, here);
      } else if (over && joins) {
        join(bands.get(i - 1), band, here);
      }
      joins = upto;
    }
  }

  private void amounts(Band band, Findings here) {
    amount(band.fixed(), currency, here.at("fixed"));
    amount(band.each(), currency, here.at("each"));
    boolean per = bound(band.per(), here.at("per"));
    if (per && band.per() != null && PricedBand.base(band.per()).signum() <= 0) {
      here.report(Rule.RB_04, "per", "‘per’ is over zero, such as 1 of the unit");
    }
  }

  private boolean bound(@Nullable Value bound, Findings here) {
    if (bound == null || kind.measures(bound)) {
      return true;
    }
    here.report(Rule.RB_05, "", "‘" + bound.text() + "’: expected " + kind.words());
    return false;
  }

  private static void ends(Band band, Findings here) {
    if (band.upto() != null
        && PricedBand.base(band.over()).compareTo(PricedBand.base(band.upto())) >= 0) {
      here.report(Rule.RB_20, "upto", "a band ends above where it begins");
    }
  }

  private static void first(Band band, Findings here) {
    if (PricedBand.base(band.over()).signum() != 0) {
      here.report(Rule.RB_09, "over", "nothing covers quantities up to " + band.over().text());
    }
  }

  private static void join(Band before, Band band, Findings here) {
    Value end = before.upto();
    if (end == null) {
      here.report(Rule.RB_10, "over", "the band before has no end, so this one overlaps it");
      return;
    }
    int gap = PricedBand.base(band.over()).compareTo(PricedBand.base(end));
    if (gap > 0) {
      here.report(
          Rule.RB_09,
          "over",
          "nothing covers quantities over " + end.text() + " up to " + band.over().text());
    } else if (gap < 0) {
      here.report(
          Rule.RB_10,
          "over",
          "over " + band.over().text() + " overlaps the band before, which ends at " + end.text());
    }
    if (before.noRate() != null
        && band.noRate() == null
        && band.fixed() == null
        && !band.wholeCounts()) {
      here.report(Rule.RB_03, "", "‘fixed’ is missing: the band before has no rate to go on from");
    }
  }

  /** An amount of a tariff is of its currency and not under zero. */
  static void amount(@Nullable BigMoney amount, CurrencyUnit currency, Findings here) {
    if (amount == null) {
      return;
    }
    if (!amount.getCurrencyUnit().equals(currency)) {
      here.report(
          Rule.RB_12,
          "",
          amount + " is not in " + currency.getCode() + ", the currency of the edition");
    } else if (amount.isNegative()) {
      here.report(Rule.RB_04, "", amount + " is under zero");
    }
  }
}
