package org.entrepot.rulebook.customs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;

/** What comes of an item's claim to a preferential duty. */
sealed interface PreferenceClaim {

  /** None is made. */
  record NotMade() implements PreferenceClaim {}

  record Granted(Preference preference, String why) implements PreferenceClaim {}

  /** It is made and cannot stand. */
  record Refused(Refusal refusal) implements PreferenceClaim {}

  static PreferenceClaim of(Goods goods, List<Preference> preferences) {
    Facts facts = goods.facts();
    if (!facts.yes(ConsignmentFacts.PREFERENCE)) {
      return new NotMade();
    }
    Optional<String> origin = facts.value(ConsignmentFacts.ORIGIN).map(Value::text);
    if (origin.isEmpty()) {
      return refused(Reason.FACT_MISSING, goods, "needs its origin");
    }
    return preferences.stream()
        .filter(preference -> preference.when().holds(facts))
        .filter(preference -> covers(preference, goods))
        .findFirst()
        .map(preference -> proven(preference, goods))
        .orElseGet(() ->
            refused(
                Reason.NOT_COVERED,
                goods,
                "has no ground: no preference is known for such goods of origin "
                    + origin.get()
                    + " shipped from "
                    + facts.word(ConsignmentFacts.SHIPPED_FROM)));
  }

  private static boolean covers(Preference preference, Goods goods) {
    return goods
        .hsCode()
        .filter(code -> preference.except().stream().anyMatch(code::startsWith))
        .isEmpty();
  }

  private static PreferenceClaim proven(Preference preference, Goods goods) {
    String under = "preference: " + preference.name();
    List<Preference.Proof> proofs = preference.proofs();
    if (proofs.isEmpty()) {
      return new Granted(preference, under);
    }
    BigMoney value = goods.facts().money(ConsignmentFacts.INTRINSIC_VALUE);
    String accepted =
        "one of " + String.join(", ", proofs.stream().map(Preference.Proof::words).toList());
    Optional<String> stated = goods.facts().value(ConsignmentFacts.PROOF).map(Value::text);
    if (stated.isEmpty()) {
      return refused(
          Reason.FACT_MISSING, goods, "needs its proof (" + preference.name() + "): " + accepted);
    }
    boolean enough =
        proofs.stream()
            .anyMatch(proof -> proof.kind().equals(stated.get()) && proof.isEnough(value));
    return enough
        ? new Granted(preference, under + ", proven by " + stated.get())
        : refused(
            Reason.NOT_COVERED,
            goods,
            "is not proven by ‘"
                + stated.get()
                + "’ for goods of "
                + new Value.Amount(value).text()
                + ": "
                + preference.name()
                + " asks for "
                + accepted);
  }

  private static Refused refused(Reason reason, Goods goods, String because) {
    return new Refused(
        new Refusal(
            reason, goods.id(), "the preference claimed for " + goods.name() + " " + because));
  }

  /** How sure the preference is, for the working. */
  static String confidence(Preference preference) {
    return preference.confidence().name().toLowerCase(Locale.ROOT);
  }
}
