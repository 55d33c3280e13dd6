package org.entrepot.marketplace.quotes.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.marketplace.quotes.quoting.Quoted;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;

/**
 * Why there is no figure, and the field in which it can be put right.
 *
 * @param field the field's id; empty where no field helps
 */
record Problem(String field, String sentence) {

  private static final Pattern QUOTED_FIELD = Pattern.compile("‘(?:items\\[\\d+]\\.)?([a-z-]+)’");

  /** The field lists them already. */
  private static final String CHOICES = ": one of .*";

  /** The id of a field by its name: {@code items[0].hs-code} is {@code items-0-hs-code}. */
  static String id(String name) {
    return name.replace("].", "-").replace('[', '-');
  }

  /** The reasons of a refused quote. */
  static List<Problem> of(Quoted quoted, String currency, Optional<String> destinations) {
    return quoted.outcome() instanceof Outcome.Refused(var refusals, var _notes, var working)
        ? refusals.stream().map(refusal -> of(refusal, quoted, currency, destinations)).toList()
        : List.of();
  }

  private static Problem of(
      Refusal refusal, Quoted quoted, String currency, Optional<String> destinationCurrency) {
    String about = refusal.about();
    String field =
        switch (about) {
          case ConsignmentFacts.REGION -> about + "-" + quoted.to().country();
          case ConsignmentFacts.RATES ->
              destinationCurrency.map(to -> "rate-" + currency + "-" + to).orElse("");
          default -> item(about, quoted.facts()).orElse(about);
        };
    boolean subject = field.contains("/");
    String message =
        about.equals(ConsignmentFacts.REGION)
            ? refusal.message().replaceFirst(CHOICES, "")
            : refusal.message();
    return new Problem(subject ? "" : id(field), readable(message));
  }

  /** An item is named by its id or its number where its duty is not known: its rate would help. */
  private static Optional<String> item(String about, Facts facts) {
    List<Facts> items = facts.group(ConsignmentFacts.ITEMS);
    for (int i = 0; i < items.size(); i++) {
      String id = items.get(i).value("id").map(Value::text).orElse(Integer.toString(i + 1));
      if (id.equals(about)) {
        return Optional.of(Typed.item(i, "duty-rate"));
      }
    }
    return Optional.empty();
  }

  /** Whether a rate of duty would help. */
  public boolean ofDuty() {
    return field.endsWith("duty-rate");
  }

  /** Names of fields become words: ‘shipped-from’ is ‘shipped from’. */
  private static String readable(String message) {
    Matcher names = QUOTED_FIELD.matcher(message);
    return names.replaceAll(name -> "‘" + name.group(1).replace('-', ' ') + "’");
  }
}
