package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What one charge comes to on one set of facts, exact; or why it has no amount. */
sealed interface ChargeAmount {

  /**
   * An exact amount.
   *
   * @param base what the rate was taken of; null for a fixed amount
   * @param why which band or limit applied, in words
   */
  record Exact(
      BigMoney amount, @Nullable BigMoney base, @Nullable BigDecimal rate, @Nullable String why)
      implements ChargeAmount {}

  /** No amount. */
  record Impossible(Refusal refusal) implements ChargeAmount {}

  /** The charge on facts whose amounts are on the charge's own scale. */
  static ChargeAmount of(FeeEdition edition, Charge charge, Facts facts) {
    BigMoney base = charge.of() == null ? null : basis(edition, charge.of(), facts);
    if (base != null && base.isNegative()) {
      return impossible(charge, "its base would be " + text(base) + ", less than nothing");
    }
    if (charge.bands().isEmpty()) {
      BigDecimal rate =
          charge.rateFact() == null ? fraction(charge.rate()) : facts.rate(charge.rateFact());
      return plain(edition, charge, base, rate);
    }
    BigMoney chooser = basis(edition, charge.bandBasis(), facts);
    Optional<PriceBand> band = charge.bands().stream().filter(b -> b.holds(chooser)).findFirst();
    if (band.isEmpty()) {
      return impossible(charge, text(chooser) + " lies in none of its bands");
    }
    return inBand(edition, charge, base, chooser, band.get());
  }

  /** The amount of a charge without bands. */
  static Exact plain(
      FeeEdition edition, Charge charge, @Nullable BigMoney base, @Nullable BigDecimal rate) {
    return limited(edition, charge, base, rate, charge.fixed(), null);
  }

  /** The amount of a charge in the band that an amount chose. */
  static Exact inBand(
      FeeEdition edition,
      Charge charge,
      @Nullable BigMoney base,
      BigMoney chooser,
      PriceBand band) {
    String why = text(chooser) + " lies in " + band.words();
    return limited(edition, charge, base, fraction(band.rate()), band.fixed(), why);
  }

  /** The amount of a basis: its first reading that holds. */
  static BigMoney basis(FeeEdition edition, String name, Facts facts) {
    List<Basis> readings = edition.bases().getOrDefault(name, List.of());
    for (Basis reading : readings) {
      if (reading.when() == null || reading.when().holds(facts)) {
        return sum(edition, reading, facts);
      }
    }
    throw new IllegalStateException(
        "no reading of ‘" + name + "’ holds: the checks demand a last one");
  }

  private static BigMoney sum(FeeEdition edition, Basis reading, Facts facts) {
    BigMoney total = BigMoney.zero(edition.currency());
    for (var part : reading.sum().entrySet()) {
      BigMoney amount = facts.money(part.getKey());
      total = part.getValue() == Basis.Sign.PLUS ? total.plus(amount) : total.minus(amount);
    }
    BigMoney limit = reading.atMost();
    return limit != null && total.isGreaterThan(limit) ? limit : total;
  }

  private static Exact limited(
      FeeEdition edition,
      Charge charge,
      @Nullable BigMoney base,
      @Nullable BigDecimal rate,
      @Nullable BigMoney fixed,
      @Nullable String band) {
    BigMoney amount = BigMoney.zero(edition.currency());
    if (base != null && rate != null) {
      amount = amount.plus(base.multipliedBy(rate));
    }
    if (fixed != null) {
      amount = amount.plus(fixed);
    }
    List<String> why = new ArrayList<>();
    if (band != null) {
      why.add(band);
    }
    if (rate != null && fixed != null) {
      why.add("plus " + text(fixed) + " fixed");
    }
    if (charge.atLeast() != null && amount.isLessThan(charge.atLeast())) {
      why.add("at least " + text(charge.atLeast()) + ", not " + text(amount));
      amount = charge.atLeast();
    }
    if (charge.atMost() != null && amount.isGreaterThan(charge.atMost())) {
      why.add("at most " + text(charge.atMost()) + ", not " + text(amount));
      amount = charge.atMost();
    }
    return new Exact(
        amount, rate == null ? null : base, rate, why.isEmpty() ? null : String.join("; ", why));
  }

  private static @Nullable BigDecimal fraction(Value.@Nullable Proportion rate) {
    return rate == null ? null : rate.fraction();
  }

  private static ChargeAmount impossible(Charge charge, String because) {
    return new Impossible(
        new Refusal(
            Reason.NOT_COVERED,
            charge.code(),
            "‘" + charge.label() + "’ has no amount: " + because));
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}
