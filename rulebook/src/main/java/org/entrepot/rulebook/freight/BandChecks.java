package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
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
    boolean measured = true;
    for (int i = 0; i < bands.size(); i++) {
      measured &= measured(bands.get(i), at.at("bands[" + i + "]"));
    }
    if (!measured) {
      return;
    }
    for (int i = 0; i < bands.size(); i++) {
      bounds(bands, i, at.at("bands[" + i + "]"));
    }
  }

  private boolean measured(Band band, Findings here) {
    amount(band.fixed(), currency, here.at("fixed"));
    amount(band.each(), currency, here.at("each"));
    boolean per = bound(band.per(), here.at("per"));
    boolean upto = bound(band.upto(), here.at("upto"));
    if (per && band.per() != null && PricedBand.base(band.per()).signum() <= 0) {
      here.report(Rule.RB_04, "per", "‘per’ is over zero, such as 1 of the unit");
    }
    return bound(band.over(), here.at("over")) && per && upto;
  }

  private boolean bound(@Nullable Value bound, Findings here) {
    if (bound == null || kind.measures(bound)) {
      return true;
    }
    here.report(Rule.RB_05, "", "‘" + bound.text() + "’: expected " + kind.words());
    return false;
  }

  private void bounds(List<Band> bands, int i, Findings here) {
    Band band = bands.get(i);
    BigDecimal over = PricedBand.base(band.over());
    if (band.upto() != null && over.compareTo(PricedBand.base(band.upto())) >= 0) {
      here.report(Rule.RB_20, "upto", "a band ends above where it begins");
    }
    if (i == 0 && over.signum() != 0) {
      here.report(Rule.RB_09, "over", "nothing covers quantities up to " + band.over().text());
    }
    if (i > 0) {
      join(bands.get(i - 1), band, here);
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
