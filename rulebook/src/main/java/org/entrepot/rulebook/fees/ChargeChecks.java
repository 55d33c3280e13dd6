package org.entrepot.rulebook.fees;

import java.util.List;
import java.util.Objects;
import org.entrepot.rulebook.edition.AmountRules;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What the amounts of one charge must keep, and its name beside those of the charges before it. */
final class ChargeChecks {

  private final FeeEdition fees;
  private final Findings at;

  ChargeChecks(FeeEdition fees, Findings at) {
    this.fees = fees;
    this.at = at;
  }

  void run(Charge charge, List<Charge> before) {
    name(charge, before);
    amount(charge.fixed(), at, "fixed");
    amount(charge.atLeast(), at, "at-least");
    amount(charge.atMost(), at, "at-most");
    AmountRules.limits(charge.atLeast(), charge.atMost(), at);
    boolean ofPrice = ofPrice(charge.of());
    AmountRules.rate(charge.rate(), ofPrice, at, "rate");
    bands(charge.bands(), ofPrice);
  }

  /** Two charges may share a code only where their conditions or their payers tell them apart. */
  private void name(Charge charge, List<Charge> before) {
    boolean twice =
        before.stream()
            .anyMatch(other ->
                other.code().equals(charge.code())
                    && other.bornBy() == charge.bornBy()
                    && (other.when() == null
                        || charge.when() == null
                        || Objects.equals(other.when(), charge.when())));
    if (twice) {
      at.report(
          Rule.RB_19,
          "code",
          "‘" + charge.code() + "’ would stand twice on one bill: no condition tells them apart");
    }
  }

  private boolean ofPrice(@Nullable String basis) {
    return basis != null
        && fees.bases().getOrDefault(basis, List.of()).stream()
            .anyMatch(reading -> reading.sum().get(OrderFacts.PRICE) == Basis.Sign.PLUS);
  }

  private void bands(List<PriceBand> bands, boolean ofPrice) {
    for (int i = 0; i < bands.size(); i++) {
      PriceBand band = bands.get(i);
      Findings here = at.at("bands[" + i + "]");
      currency(band.from(), here, "from");
      currency(band.to(), here, "to");
      AmountRules.payable(band.from(), here, "from");
      AmountRules.payable(band.to(), here, "to");
      amount(band.fixed(), here, "fixed");
      AmountRules.rate(band.rate(), ofPrice, here, "rate");
      if (band.to() != null && sameCurrency(band) && !band.from().isLessThan(band.to())) {
        here.report(Rule.RB_20, "to", "a band ends above where it begins");
      }
      if (i == 0 && band.from().isPositive()) {
        here.report(Rule.RB_09, "from", "nothing covers amounts below " + band.from());
      }
      if (i > 0) {
        join(bands.get(i - 1), band, here);
      }
      if (i + 1 == bands.size() && band.to() != null) {
        here.report(
            Rule.RB_09,
            "to",
            "nothing covers amounts from " + band.to() + ": leave out the last ‘to’");
      }
    }
  }

  private static void join(PriceBand before, PriceBand band, Findings at) {
    BigMoney end = before.to();
    if (end == null) {
      at.report(Rule.RB_10, "from", "the band before has no end, so this one overlaps it");
    } else if (end.isSameCurrency(band.from()) && end.isLessThan(band.from())) {
      at.report(
          Rule.RB_09, "from", "nothing covers amounts from " + end + " to below " + band.from());
    } else if (end.isSameCurrency(band.from()) && end.isGreaterThan(band.from())) {
      at.report(
          Rule.RB_10,
          "from",
          "from " + band.from() + " overlaps the band before, which ends at " + end);
    }
  }

  private static boolean sameCurrency(PriceBand band) {
    return band.to() != null && band.to().isSameCurrency(band.from());
  }

  private void amount(@Nullable BigMoney amount, Findings here, String field) {
    currency(amount, here, field);
    AmountRules.charged(amount, here, field);
  }

  private void currency(@Nullable BigMoney amount, Findings here, String field) {
    if (amount != null && !amount.getCurrencyUnit().equals(fees.currency())) {
      here.report(
          Rule.RB_12, field, amount + " is not in " + fees.currency() + ", the edition’s currency");
    }
  }
}
