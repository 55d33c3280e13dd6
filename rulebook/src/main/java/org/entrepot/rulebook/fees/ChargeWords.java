package org.entrepot.rulebook.fees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What the curve over the price does not show of a variant's charges, told in a sentence each:
 * charges that depend on more than the kind of order and the price, those that the seller does not
 * bear, and whether a refund gives a charge back.
 */
final class ChargeWords {

  private static final String STATED = "stated as ‘";

  private final FeeEdition fees;
  private final Set<String> decided;

  private ChargeWords(FeeEdition fees, Set<String> decided) {
    this.fees = fees;
    this.decided = decided;
  }

  /**
   * What changes from one variant to another.
   *
   * @param decided the facts by which the kind of order is told, which the curve knows
   */
  static List<Change> changes(
      FeeEdition was, Variant before, FeeEdition becomes, Variant after, Set<String> decided) {
    Map<String, String> old = new ChargeWords(was, decided).words(before);
    Map<String, String> now = new ChargeWords(becomes, decided).words(after);
    Set<String> labels = new LinkedHashSet<>(old.keySet());
    labels.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String label : labels) {
      @Nullable String one = old.get(label);
      @Nullable String other = now.get(label);
      if (one == null || !one.equals(other)) {
        changes.add(new Change(label, one, other));
      }
    }
    return changes;
  }

  private Map<String, String> words(Variant variant) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Charge charge : variant.charges()) {
      if (!drawn(charge)) {
        add(words, label(charge), sentence(charge));
      }
      if (!charge.reversible()) {
        add(words, charge.label() + ", on a refund", "kept");
      }
      if (drawn(charge) && charge.per() != Charge.Per.UNIT) {
        add(words, charge.label() + ", charged", "per " + lower(charge.per()));
      }
    }
    return words;
  }

  private static void add(Map<String, String> words, String label, String text) {
    words.merge(label, text, (one, other) -> one + "; " + other);
  }

  /** Whether the curve over the price shows the charge whole. */
  private boolean drawn(Charge charge) {
    return charge.bornBy() == Payer.SELLER
        && charge.rateFact() == null
        && (charge.when() == null || charge.when().tests().stream().allMatch(this::known))
        && (charge.of() == null || ofPrice(charge.of()))
        && (charge.bandedBy() == null || ofPrice(charge.bandedBy()));
  }

  private boolean known(FactCondition test) {
    return test.fact().equals(OrderFacts.PRICE) || decided.contains(test.fact());
  }

  private boolean ofPrice(String basis) {
    return fees.bases().getOrDefault(basis, List.of()).stream()
        .allMatch(reading -> reading.sum().containsKey(OrderFacts.PRICE));
  }

  private String label(Charge charge) {
    String payer = charge.bornBy() == Payer.SELLER ? "" : ", paid by the " + lower(charge.bornBy());
    return charge.label() + payer;
  }

  private String sentence(Charge charge) {
    List<String> parts = new ArrayList<>();
    if (charge.per() != Charge.Per.UNIT) {
      parts.add("per " + lower(charge.per()));
    }
    if (charge.bands().isEmpty()) {
      parts.add(amount(rate(charge), charge.of(), charge.fixed()));
    }
    for (PriceBand band : charge.bands()) {
      String from = new Value.Amount(band.from()).text();
      String rate = band.rate() == null ? null : band.rate().text();
      parts.add(amount(rate, charge.of(), band.fixed()) + " from " + from);
    }
    if (charge.bandedBy() != null && !charge.bandedBy().equals(charge.of())) {
      parts.add("by " + words(charge.bandedBy()));
    }
    if (charge.atLeast() != null) {
      parts.add("at least " + new Value.Amount(charge.atLeast()).text());
    }
    if (charge.atMost() != null) {
      parts.add("at most " + new Value.Amount(charge.atMost()).text());
    }
    String when = charge.when() == null ? "" : ", when " + charge.when().words();
    return String.join(", ", parts) + when;
  }

  private @Nullable String rate(Charge charge) {
    if (charge.rateFact() != null) {
      FactDeclaration fact = OrderFacts.declared(fees).get(charge.rateFact());
      return STATED + (fact == null ? charge.rateFact() : fact.label()) + "’";
    }
    return charge.rate() == null ? null : charge.rate().text();
  }

  private String amount(@Nullable String rate, @Nullable String of, @Nullable BigMoney fixed) {
    String share = rate == null || of == null ? "" : share(rate, words(of));
    if (fixed == null) {
      return share;
    }
    return (share.isEmpty() ? "" : share + " + ") + new Value.Amount(fixed).text();
  }

  private static String share(String rate, String of) {
    return rate.startsWith(STATED) ? "the share of " + of + " that is " + rate : rate + " of " + of;
  }

  private String words(String basis) {
    List<Basis> readings = fees.bases().getOrDefault(basis, List.of());
    @Nullable BigMoney atMost = readings.isEmpty() ? null : readings.getLast().atMost();
    String limit = atMost == null ? "" : " up to " + new Value.Amount(atMost).text();
    return "the " + basis.replace('-', ' ') + limit;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
