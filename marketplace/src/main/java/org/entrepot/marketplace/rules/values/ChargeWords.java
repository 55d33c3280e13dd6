package org.entrepot.marketplace.rules.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.facts.FactLabels;

/**
 * What a charge says in one sentence: {@code 20% of commission base, per unit, at most BRL 100}. It
 * takes from the fields what it says.
 */
final class ChargeWords {

  private static final String OF = "of";

  private final Map<String, Content> fields;
  private final FactLabels labels;
  private final List<String> parts = new ArrayList<>();

  private ChargeWords(Map<String, Content> fields, FactLabels labels) {
    this.fields = fields;
    this.labels = labels;
  }

  /** The sentence; the fields that it says are taken out of {@code fields}. */
  static String taking(Map<String, Content> fields, FactLabels labels) {
    return new ChargeWords(fields, labels).sentence();
  }

  private String sentence() {
    Map<String, Content> before = new LinkedHashMap<>(fields);
    amount();
    counted();
    bound("at-least", "at least ");
    bound("at-most", "at most ");
    String payer = take("payer");
    if (!payer.isEmpty()) {
      parts.add("borne by the " + payer);
    }
    if (!take("kept-on-refund").isEmpty()) {
      parts.add("kept on a refund");
    }
    if (parts.isEmpty()) {
      fields.putAll(before);
    }
    return FactLabels.asSentence(String.join(", ", parts));
  }

  private void amount() {
    boolean rated = fields.containsKey("rate") || fields.containsKey("rate-fact");
    String basis = rated || fields.containsKey("bands") ? take(OF) : "";
    String rateFact = take("rate-fact");
    String rate = rateFact.isEmpty() ? take("rate") : "the rate ‘" + labels.of(rateFact) + "’";
    String fixed = take("fixed");
    if (!rate.isEmpty()) {
      parts.add(rate + (basis.isEmpty() ? "" : " of " + named(basis)) + plus(fixed));
    } else if (!fixed.isEmpty()) {
      parts.add(fixed);
    } else if (!basis.isEmpty()) {
      parts.add("of " + named(basis));
    }
  }

  private static String plus(String fixed) {
    return fixed.isEmpty() ? "" : " + " + fixed;
  }

  private void counted() {
    String by = take("banded-by");
    if (!by.isEmpty()) {
      parts.add("by bands of " + named(by));
    }
    String per = take("per");
    if (!per.isEmpty()) {
      parts.add(
          "per " + (per.length() > "sku".length() ? FactLabels.spaced(per) : "different item"));
    }
  }

  /** A basis has a name of its own; a fact may have the same, and means another thing. */
  private static String named(String basis) {
    return "the " + FactLabels.spaced(basis);
  }

  private void bound(String field, String words) {
    String amount = take(field);
    if (!amount.isEmpty()) {
      parts.add(words + amount);
    }
  }

  private String take(String field) {
    if (fields.get(field) instanceof Content.Text(var text)) {
      fields.remove(field);
      return text;
    }
    return "";
  }
}
