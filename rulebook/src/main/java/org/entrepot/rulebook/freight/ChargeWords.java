package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Charges that no rate card has, told in a sentence each and compared by their labels. */
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
    for (Charge charge : tariff.charges()) {
      words(charge)
          .ifPresent(text -> words.merge(charge.label(), text, (one, other) -> one + "; " + other));
    }
    return words;
  }

  private static Optional<String> words(Charge charge) {
    String when = charge.when() == null ? "" : ", when " + charge.when().words();
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
    if (charge.atLeast() != null) {
      parts.add("at least " + text(charge.atLeast()));
    }
    if (charge.atMost() != null) {
      parts.add("at most " + text(charge.atMost()));
    }
    return String.join(", ", parts);
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}
