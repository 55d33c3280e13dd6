package org.entrepot.marketplace.quotes.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.marketplace.quotes.quoting.Destination;
import org.entrepot.marketplace.quotes.quoting.QuoteRequest;
import org.entrepot.marketplace.quotes.quoting.Quoting;
import org.entrepot.marketplace.rules.json.FactsOfJson;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a program asks to be quoted; every fault is told with its field and its rule. */
final class QuoteRequestJson {

  /** The request, or everything that is wrong with it. */
  sealed interface Parsed {
    record Ready(QuoteRequest request) implements Parsed {}

    record Not(List<Wrong> wrong) implements Parsed {}
  }

  static final int MOST_DESTINATIONS = 50;
  static final int MOST_ITEMS = 200;
  private static final Set<String> KNOWN =
      Set.of("marketplace", "at", "known-at", "parcel", "destinations");
  private static final String COUNTRY = "country";

  private final Quoting quoting;
  private final RequestTime now;
  private final List<Wrong> wrong = new ArrayList<>();

  private QuoteRequestJson(Quoting quoting, RequestTime now) {
    this.quoting = quoting;
    this.now = now;
  }

  /**
   * Reads a body.
   *
   * @param now when it is sold, where the request does not say
   */
  static Parsed read(String body, Quoting quoting, RequestTime now) {
    QuoteRequestJson reading = new QuoteRequestJson(quoting, now);
    JsonNode json = JsonBody.object(body, reading.wrong);
    QuoteRequest request = json == null ? null : reading.request(json);
    return request == null || !reading.wrong.isEmpty()
        ? new Parsed.Not(reading.wrong)
        : new Parsed.Ready(request);
  }

  private @Nullable QuoteRequest request(JsonNode json) {
    json.propertyNames().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name ->
            refuse(
                name,
                Wrong.KNOWN_FIELD,
                "‘"
                    + name
                    + "’ is not known: write at, known-at, marketplace, parcel, destinations"));
    JsonNode named = json.path("marketplace");
    String marketplace = named.isString() ? named.stringValue() : QuoteRequest.NEUTRAL;
    RequestTime at = time(json, "at");
    RequestTime knownAt = time(json, "known-at");
    Facts parcel = new FactsOfJson(wrong).read(json.path("parcel"), "parcel");
    FactSheet sheet = quoting.sheet(marketplace);
    checkNames(sheet, parcel, "parcel");
    if (parcel.group(ConsignmentFacts.ITEMS).size() > MOST_ITEMS) {
      refuse(
          "parcel.items",
          Wrong.AT_MOST,
          "a parcel holds at most " + MOST_ITEMS + " kinds of goods");
    }
    List<Destination> to = destinations(marketplace, sheet, json.path("destinations"));
    return new QuoteRequest(marketplace, at == null ? now : at, knownAt, parcel, to);
  }

  private @Nullable RequestTime time(JsonNode json, String field) {
    return json.hasNonNull(field) ? RequestTime.read(field, json.path(field), wrong) : null;
  }

  /** A name that no rule knows is a mistake of the request; what a rule misses, the rule says. */
  private void checkNames(FactSheet sheet, Facts facts, String path) {
    for (String name : facts.values().keySet()) {
      if (!sheet.facts().containsKey(name)) {
        refuse(
            path + "." + name,
            Wrong.KNOWN_FIELD,
            "‘"
                + path
                + "."
                + name
                + "’ is not known: write one of "
                + String.join(", ", sheet.facts().keySet()));
      }
    }
    facts
        .groups()
        .forEach((name, members) -> {
          FactSheet.Group group = sheet.groups().get(name);
          if (group == null) {
            refuse(
                path + "." + name,
                Wrong.KNOWN_FIELD,
                "‘"
                    + path
                    + "."
                    + name
                    + "’ is no list that is known: write one of "
                    + String.join(", ", sheet.groups().keySet()));
          } else {
            for (int i = 0; i < members.size(); i++) {
              checkNames(group.member(), members.get(i), path + "." + name + "[" + i + "]");
            }
          }
        });
  }

  private List<Destination> destinations(String marketplace, FactSheet sheet, JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      refuse(
          "destinations",
          Wrong.NEEDED,
          "‘destinations’ is needed: a list of countries, as in [\"CA\"]");
      return List.of();
    }
    if (list.size() > MOST_DESTINATIONS) {
      refuse("destinations", Wrong.AT_MOST, "at most " + MOST_DESTINATIONS + " destinations");
      return List.of();
    }
    List<String> known = quoting.destinations(marketplace);
    List<Destination> to = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Destination destination = destination(list.get(i), "destinations[" + i + "]", sheet, known);
      if (destination != null) {
        to.add(destination);
      }
    }
    return to;
  }

  private @Nullable Destination destination(
      JsonNode node, String path, FactSheet sheet, List<String> known) {
    JsonNode named = node.isObject() ? node.path(COUNTRY) : node;
    String field = node.isObject() ? path + "." + COUNTRY : path;
    if (!named.isString()) {
      refuse(field, Wrong.NEEDED, "‘" + field + "’ is needed: a country code such as \"CA\"");
      return null;
    }
    String country = named.stringValue();
    if (!known.contains(country)) {
      refuse(
          field,
          Wrong.EXISTS,
          known.isEmpty()
              ? "that marketplace has no landed cost"
              : "there are no rules for ‘"
                  + country
                  + "’: write one of "
                  + String.join(", ", known));
      return null;
    }
    return new Destination(country, node.isObject() ? own(node, path, sheet) : Facts.NONE);
  }

  private Facts own(JsonNode node, String path, FactSheet sheet) {
    Facts all = new FactsOfJson(wrong).read(node, path);
    Map<String, Value> values = new LinkedHashMap<>(all.values());
    values.remove(COUNTRY);
    Facts own = new Facts(values, all.groups());
    checkNames(new FactSheet(sheet.facts(), Map.of()), own, path);
    return own;
  }

  private void refuse(String field, String rule, String message) {
    wrong.add(new Wrong(field, rule, message));
  }
}
