package org.entrepot.rulebook.freight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.edition.AmountRules;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What one charge of a freight edition must keep beyond its types. */
final class ChargeChecks {

  private final FreightEdition tariff;
  private final Map<String, FactDeclaration> known;
  private final Findings at;

  ChargeChecks(FreightEdition tariff, Map<String, FactDeclaration> known, Findings at) {
    this.tariff = tariff;
    this.known = known;
    this.at = at;
  }

  void run(Charge charge, Set<String> before) {
    if (FreightFacts.ofParcels(tariff).containsKey(charge.code())
        || charge.code().equals(FreightBill.TOTAL)) {
      at.report(Rule.RB_19, "code", "‘" + charge.code() + "’ is the name of another result");
    }
    condition(charge.when(), "when");
    switch (charge) {
      case CardCharge card -> card(card);
      case FixedCharge fixed -> payable(fixed.fixed(), "fixed");
      case ShareCharge share -> share(share, before);
      case UnknownCharge _unknown -> {}
    }
  }

  private void card(CardCharge charge) {
    QuantityKind kind = QuantityKind.of(charge.by(), known);
    if (kind == null) {
      at.report(
          Rule.RB_16,
          "by",
          "‘"
              + charge.by()
              + "’ is no volume, no weight and no declared number or measure that is"
              + " always there");
    }
    if (charge.cards().isEmpty()) {
      at.report(Rule.RB_03, "cards", "at least one rate card is needed");
    }
    for (int i = 0; i < charge.cards().size(); i++) {
      card(charge.cards(), i, kind);
    }
    for (int i = 0; i < charge.times().size(); i++) {
      coefficient(charge.times().get(i), "times[" + i + "]");
    }
    limits(charge.atLeast(), charge.atMost());
  }

  private void card(List<Card> cards, int i, @Nullable QuantityKind kind) {
    Card card = cards.get(i);
    String place = "cards[" + i + "]";
    condition(card.when(), place + ".when");
    List<String> codes = tariff.lanes().stream().map(Lane::code).toList();
    for (String lane : card.lanes()) {
      if (!codes.contains(lane)) {
        at.report(
            Rule.RB_17,
            place + ".lanes",
            "there is no lane ‘" + lane + "’; known are " + String.join(", ", codes));
      }
    }
    for (Card earlier : cards.subList(0, i)) {
      boolean everywhere =
          earlier.lanes().isEmpty()
              || (!card.lanes().isEmpty() && earlier.lanes().containsAll(card.lanes()));
      if (everywhere && (earlier.when() == null || earlier.when().equals(card.when()))) {
        at.report(Rule.RB_13, place, "an earlier card covers all of this one: it never applies");
        break;
      }
    }
    if (kind != null) {
      new BandChecks(tariff.currency(), kind, at.at(place)).run(card.bands());
    }
  }

  private void coefficient(CardCharge.Coefficient coefficient, String place) {
    condition(coefficient.when(), place + ".when");
    FactDeclaration fact = known.get(coefficient.fact());
    boolean number = fact != null && fact.type() instanceof FactType.NumberFact;
    if (!number || fact == null || (fact.fallback() == null && !fact.needed())) {
      at.report(
          Rule.RB_16,
          place + ".fact",
          "‘" + coefficient.fact() + "’ is no declared number that is always there");
    }
    if (coefficient.atLeast() != null
        && coefficient.atMost() != null
        && coefficient.atLeast().compareTo(coefficient.atMost()) > 0) {
      at.report(Rule.RB_20, place + ".at-most", "the range ends before it begins");
    }
  }

  private void share(ShareCharge charge, Set<String> before) {
    if (!charge.of().equals(FreightFacts.PRICE) && !before.contains(charge.of())) {
      at.report(
          Rule.RB_17, "of", "‘" + charge.of() + "’ is neither ‘price’ nor a charge before this");
    }
    if (charge.rates().isEmpty()) {
      at.report(Rule.RB_03, "rates", "at least one rate is needed");
    }
    FreightChecks.firstThatHolds(
        charge.rates().stream().<@Nullable Condition>map(ShareCharge.Rate::when).toList(),
        known,
        at.at("rates"));
    for (int i = 0; i < charge.rates().size(); i++) {
      boolean ofPrice = charge.of().equals(FreightFacts.PRICE);
      AmountRules.rate(charge.rates().get(i).rate(), ofPrice, at, "rates[" + i + "].rate");
    }
    limits(charge.atLeast(), charge.atMost());
  }

  private void limits(@Nullable BigMoney atLeast, @Nullable BigMoney atMost) {
    payable(atLeast, "at-least");
    payable(atMost, "at-most");
    AmountRules.limits(atLeast, atMost, at);
  }

  private void payable(@Nullable BigMoney amount, String place) {
    amount(amount, place);
    AmountRules.payable(amount, at, place);
  }

  private void condition(@Nullable Condition condition, String place) {
    if (condition != null) {
      ConditionCheck.check(condition, known, at.at(place));
    }
  }

  private void amount(@Nullable BigMoney amount, String place) {
    BandChecks.amount(amount, tariff.currency(), at.at(place));
  }
}
