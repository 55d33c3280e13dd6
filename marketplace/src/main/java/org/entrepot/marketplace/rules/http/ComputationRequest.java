package org.entrepot.marketplace.rules.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program asks: a subject, a time, and facts.
 *
 * @param at a day, a time on the wall clock of the subject's zone, or a moment
 * @param knownAt by what was recorded then; null means by all that is known
 */
record ComputationRequest(SubjectId subject, Value at, @Nullable Value knownAt, Facts facts) {

  /** What is wrong with one field, in a sentence; the field is empty for the whole. */
  record Wrong(String field, String message) {}

  /** The request, or everything that is wrong with it. */
  sealed interface Parsed {
    record Ready(ComputationRequest request) implements Parsed {}

    record Not(List<Wrong> wrong) implements Parsed {}
  }

  private static final Set<String> KNOWN = Set.of("subject", "at", "known-at", "facts");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static Parsed read(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject()
          ? read(json)
          : new Parsed.Not(List.of(new Wrong("", "the body is not a JSON object")));
    } catch (JacksonException unreadable) {
      return new Parsed.Not(
          List.of(
              new Wrong("", "the body is not readable JSON: " + unreadable.getOriginalMessage())));
    }
  }

  private static Parsed read(JsonNode json) {
    List<Wrong> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        wrong.add(
            new Wrong(
                field.getKey(),
                "‘" + field.getKey() + "’ is not known: write subject, at, known-at, facts"));
      }
    }
    SubjectId subject = subject(json.path("subject"), wrong);
    Value at = time("at", json.path("at"), wrong);
    Value knownAt =
        json.hasNonNull("known-at") ? time("known-at", json.path("known-at"), wrong) : null;
    Facts facts = new FactsOfJson(wrong).read(json.path("facts"), "facts");
    return subject == null || at == null || !wrong.isEmpty()
        ? new Parsed.Not(wrong)
        : new Parsed.Ready(new ComputationRequest(subject, at, knownAt, facts));
  }

  private static @Nullable SubjectId subject(JsonNode node, List<Wrong> wrong) {
    if (!node.isString()) {
      wrong.add(
          new Wrong("subject", "‘subject’ is needed: its name, as in marketplace/market/subject"));
      return null;
    }
    try {
      return SubjectId.of(node.stringValue());
    } catch (IllegalArgumentException noName) {
      wrong.add(new Wrong("subject", String.valueOf(noName.getMessage())));
      return null;
    }
  }

  private static @Nullable Value time(String field, JsonNode node, List<Wrong> wrong) {
    String expected =
        "‘" + field + "’: expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00-03:00";
    if (!node.isString()) {
      wrong.add(new Wrong(field, expected));
      return null;
    }
    try {
      Value value = ValueText.read(node.stringValue());
      if (value instanceof Value.Day
          || value instanceof Value.WallTime
          || value instanceof Value.Moment) {
        return value;
      }
    } catch (ValueTextException impossible) {
      wrong.add(new Wrong(field, "‘" + field + "’: " + impossible.getMessage()));
      return null;
    }
    wrong.add(new Wrong(field, expected));
    return null;
  }
}
