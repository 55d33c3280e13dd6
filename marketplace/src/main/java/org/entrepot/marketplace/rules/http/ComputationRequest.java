package org.entrepot.marketplace.rules.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.marketplace.rules.json.FactsOfJson;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program asks: a subject, a time, and facts.
 *
 * @param at a day, a time on the wall clock of the subject's zone, or a moment
 * @param knownAt by what was recorded then; null means by all that is known
 */
record ComputationRequest(
    SubjectId subject, RequestTime at, @Nullable RequestTime knownAt, Facts facts) {

  /** The request, or everything that is wrong with it. */
  sealed interface Parsed {
    record Ready(ComputationRequest request) implements Parsed {}

    record Not(List<Wrong> wrong) implements Parsed {}
  }

  private static final Set<String> KNOWN = Set.of("subject", "at", "known-at", "facts");

  static Parsed read(String body) {
    List<Wrong> wrong = new ArrayList<>();
    JsonNode json = JsonBody.object(body, wrong);
    return json == null ? new Parsed.Not(wrong) : read(json, wrong);
  }

  private static Parsed read(JsonNode json, List<Wrong> wrong) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        wrong.add(
            new Wrong(
                field.getKey(),
                Wrong.KNOWN_FIELD,
                "‘" + field.getKey() + "’ is not known: write subject, at, known-at, facts"));
      }
    }
    SubjectId subject = subject(json.path("subject"), wrong);
    RequestTime at = RequestTime.read("at", json.path("at"), wrong);
    RequestTime knownAt =
        json.hasNonNull("known-at")
            ? RequestTime.read("known-at", json.path("known-at"), wrong)
            : null;
    Facts facts = new FactsOfJson(wrong).read(json.path("facts"), "facts");
    return subject == null || at == null || !wrong.isEmpty()
        ? new Parsed.Not(wrong)
        : new Parsed.Ready(new ComputationRequest(subject, at, knownAt, facts));
  }

  private static @Nullable SubjectId subject(JsonNode node, List<Wrong> wrong) {
    if (!node.isString()) {
      wrong.add(
          new Wrong(
              "subject",
              Wrong.NEEDED,
              "‘subject’ is needed: its name, as in marketplace/market/subject"));
      return null;
    }
    try {
      return SubjectId.of(node.stringValue());
    } catch (IllegalArgumentException noName) {
      wrong.add(new Wrong("subject", Wrong.VALUE, String.valueOf(noName.getMessage())));
      return null;
    }
  }
}
