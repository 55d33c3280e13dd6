package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What the bands of rate cards do not say, told in a sentence each and compared by its label: other
 * charges, coefficients and limits of rate cards, other lanes.
 */
final class ChargeWords {

  private ChargeWords() {}

  static List<Change> changes(FreightEdition was, FreightEdition becomes) {
    Map<String, String> before = words(was);
    Map<String, String> after = words(becomes);
    Set<String> labels = new LinkedHashSet<>(before.keySet());
    labels.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String label : labels) {
      @Nullable String old = before.get(label);
      @Nullable String now = after.get(label);
      if (old == null || !old.equals(now)) {
        changes.add(new Change(label, old, now));
      }
    }
    return changes;
  }

  private static Map<String, String> words(FreightEdition tariff) {
    Map<String, String> words = new LinkedHashMap<>();
    otherLanes(tariff).ifPresent(text -> words.put("Other lanes", text));
    for (Charge charge : tariff.charges()) {
      if (charge instanceof CardCharge card) {
        ofCard(card, tariff).forEach((label, text) -> add(words, card.label() + label, text));
      }
      words(charge).ifPresent(text -> add(words, charge.label(), text));
      String terms = terms(charge);
      if (!terms.isEmpty()) {
        add(words, charge.label() + ", terms", terms);
      }
    }
    return words;
  }

  private static void add(Map<String, String> words, String label, String text) {
    words.merge(label, text, (one, other) -> one + "; " + other);
  }

  /** What is charged on lanes that no lane of the tariff covers. */
  private static Optional<String> otherLanes(FreightEdition tariff) {
    List<Card> priced =
        tariff.charges().stream()
            .filter(CardCharge.class::isInstance)
            .flatMap(charge -> ((CardCharge) charge).cards().stream())
            .filter(card -> card.noRate() == null)
            .toList();
    if (priced.isEmpty()) {
      return Optional.empty();
    }
    if (priced.stream().allMatch(card -> card.lanes().isEmpty())) {
      return Optional.of("one tariff for all lanes");
    }
    if (priced.stream().anyMatch(card -> card.lanes().isEmpty())) {
      return Optional.of("the rate cards without a lane");
    }
    return Optional.of(
        tariff.otherLanes() == null ? "not served" : "no public rate: " + tariff.otherLanes());
  }

  private static Map<String, String> ofCard(CardCharge charge, FreightEdition tariff) {
    Map<String, String> words = new LinkedHashMap<>();
    for (CardCharge.Coefficient coefficient : charge.times()) {
      FactDeclaration fact = FreightFacts.known(tariff).get(coefficient.fact());
      String label = fact == null ? coefficient.fact() : fact.label();
      words.put(" × " + label, coefficient.range() + when(coefficient.when()));
    }
    List<String> limits = new ArrayList<>();
    limits(limits, charge.atLeast(), charge.atMost());
    if (!limits.isEmpty()) {
      words.put(", limits", String.join(", ", limits));
    }
    if (charge.when() != null) {
      words.put(", charged", charge.when().words());
    }
    return words;
  }

  /** Who pays, and what a refund does, where it is not the seller and not given back. */
  private static String terms(Charge charge) {
    List<String> terms = new ArrayList<>();
    if (charge.payer() != null && charge.payer() != Payer.SELLER) {
      terms.add("paid by the " + charge.payer().name().toLowerCase(Locale.ROOT));
    }
    if (Boolean.TRUE.equals(charge.keptOnRefund())) {
      terms.add("kept on a refund");
    }
    return String.join(", ", terms);
  }

  private static void limits(
      List<String> parts, @Nullable BigMoney atLeast, @Nullable BigMoney atMost) {
    if (atLeast != null) {
      parts.add("at least " + text(atLeast));
    }
    if (atMost != null) {
      parts.add("at most " + text(atMost));
    }
  }

  private static String when(@Nullable Condition condition) {
    return condition == null ? "" : ", when " + condition.words();
  }

  private static Optional<String> words(Charge charge) {
    String when = when(charge.when());
    return switch (charge) {
      case CardCharge _card -> Optional.empty();
      case UnknownCharge unknown -> Optional.of(unknown.notPublic() + when);
      case FixedCharge fixed -> Optional.of(text(fixed.fixed()) + when);
      case ShareCharge share -> Optional.of(words(share) + when);
    };
  }

  private static String words(ShareCharge charge) {
    List<String> parts = new ArrayList<>();
    for (ShareCharge.Rate rate : charge.rates()) {
      String where = rate.when() == null ? "" : " where " + rate.when().words();
      parts.add(rate.rate().text() + " of " + charge.of() + where);
    }
    if (charge.leftOut() != null) {
      parts.add("elsewhere " + charge.leftOut());
    }
    limits(parts, charge.atLeast(), charge.atMost());
    return String.join(", ", parts);
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}
