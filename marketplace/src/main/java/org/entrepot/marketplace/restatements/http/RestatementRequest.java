package org.entrepot.marketplace.restatements.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.marketplace.restatements.asking.Typed;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program asks to be restated.
 *
 * @param typed as the form would have it
 * @param anew whether to compute it even where the same was computed before
 */
record RestatementRequest(Typed typed, boolean anew) {

  private static final String DATA_SET = "data-set";
  private static final String RULES = "rules";
  private static final String AGAINST = "against";
  private static final String UNDER = "under";
  private static final String VARY = "vary";
  private static final Pattern VARIED = Pattern.compile("(.+)=(.+)\\.\\.(.+):(.+)");
  private static final String DRAFTS = "drafts";
  private static final String KNOWN_AT = "known-at";
  private static final String SHIFT = "shift";
  private static final String ZONE = "zone";
  private static final String ASSUMPTIONS = "assumptions";
  private static final String ANEW = "anew";
  private static final List<String> KNOWN =
      List.of(
          DATA_SET, RULES, AGAINST, UNDER, VARY, DRAFTS, KNOWN_AT, SHIFT, ZONE, ASSUMPTIONS, ANEW);

  /** Reads a body; null where it is not understood, which is told. */
  static @Nullable RestatementRequest read(String body, List<Wrong> wrong) {
    JsonNode json = JsonBody.object(body, wrong);
    if (json == null) {
      return null;
    }
    for (String field : json.propertyNames()) {
      if (!KNOWN.contains(field)) {
        wrong.add(
            new Wrong(
                field,
                Wrong.KNOWN_FIELD,
                "‘" + field + "’ is not known: write " + String.join(", ", KNOWN)));
      }
    }
    List<String> under =
        json.path(UNDER).isArray()
            ? texts(json, UNDER, "dates", wrong)
            : List.of(text(json, UNDER, wrong));
    Typed typed =
        new Typed(
            text(json, DATA_SET, wrong),
            texts(json, RULES, "names of subjects", wrong),
            text(json, AGAINST, wrong),
            under.isEmpty() ? "" : under.getFirst(),
            text(json, KNOWN_AT, wrong),
            flag(json, SHIFT, wrong),
            text(json, ZONE, wrong),
            Map.of(),
            assumptions(json.path(ASSUMPTIONS), wrong),
            several(json, under, wrong));
    boolean anew = flag(json, ANEW, wrong);
    return wrong.isEmpty() ? new RestatementRequest(typed, anew) : null;
  }

  private static Typed.Several several(JsonNode json, List<String> under, List<Wrong> wrong) {
    String vary = text(json, VARY, wrong);
    Matcher parts = VARIED.matcher(vary);
    boolean varied = parts.matches();
    if (!varied && !vary.isBlank()) {
      wrong.add(
          new Wrong(
              VARY,
              Wrong.VALUE,
              "‘vary’: expected PATH=FROM..TO:STEP, as in bands[2].fixed=10..30:2"));
    }
    return new Typed.Several(
        String.join(",", under.stream().skip(1).toList()),
        varied ? parts.group(1) : "",
        varied ? parts.group(2) : "",
        varied ? parts.group(3) : "",
        varied ? parts.group(4) : "",
        String.join("\n---\n", texts(json, DRAFTS, "texts of editions", wrong)));
  }

  private static String text(JsonNode json, String field, List<Wrong> wrong) {
    JsonNode node = json.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      wrong.add(new Wrong(field, Wrong.VALUE, "‘" + field + "’: expected a text"));
      return "";
    }
    return node.stringValue();
  }

  private static boolean flag(JsonNode json, String field, List<Wrong> wrong) {
    JsonNode node = json.path(field);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      wrong.add(new Wrong(field, Wrong.VALUE, "‘" + field + "’: expected true or false"));
    }
    return node.isBoolean() && node.booleanValue();
  }

  private static List<String> texts(JsonNode json, String field, String what, List<Wrong> wrong) {
    List<String> texts = new ArrayList<>();
    JsonNode node = json.path(field);
    boolean list = node.isArray() || node.isMissingNode();
    for (JsonNode element : node) {
      list &= element.isString();
      texts.add(element.isString() ? element.stringValue() : "");
    }
    if (!list) {
      wrong.add(new Wrong(field, Wrong.VALUE, "‘" + field + "’: expected a list of " + what));
    }
    return texts;
  }

  /** As lines {@code name=value}: unlike a field of the form, what no rule asks for is refused. */
  private static String assumptions(JsonNode node, List<Wrong> wrong) {
    if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
      wrong.add(
          new Wrong(
              ASSUMPTIONS, Wrong.VALUE, "‘assumptions’: expected an object of values by name"));
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      String text = text(one.getValue());
      if (text == null || text.contains("\n") || one.getKey().contains("\n")) {
        String field = ASSUMPTIONS + "." + one.getKey();
        wrong.add(
            new Wrong(field, Wrong.VALUE, "‘" + field + "’: expected a text such as \"BRL 80\""));
      } else {
        lines.add(one.getKey() + "=" + text);
      }
    }
    return String.join("\n", lines);
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isBoolean()) {
      return node.booleanValue() ? "yes" : "no";
    }
    if (node.isNumber()) {
      return node.decimalValue().toPlainString();
    }
    return node.isString() ? node.stringValue() : null;
  }
}
