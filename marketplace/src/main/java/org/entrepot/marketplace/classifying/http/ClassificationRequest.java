package org.entrepot.marketplace.classifying.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.Wrong;
import tools.jackson.databind.JsonNode;

/**
 * Descriptions to classify.
 *
 * @param candidates at most so many for each
 */
record ClassificationRequest(List<Item> items, int candidates) {
  static final int LONGEST = 1_000;
  static final int MOST_ITEMS = 1_000;
  static final int MOST_CANDIDATES = 50;

  /** A description and, perhaps, its seller's own code. */
  record Item(String description, Optional<HsCode> code) {}

  /** The request, or everything that is wrong with it. */
  sealed interface Parsed {
    record Ready(ClassificationRequest request) implements Parsed {}

    record Not(List<Wrong> wrong) implements Parsed {}
  }

  static Parsed read(String body) {
    List<Wrong> wrong = new ArrayList<>();
    JsonNode json = JsonBody.object(body, wrong);
    if (json == null) {
      return new Parsed.Not(wrong);
    }
    checkNames(json, "", Set.of("items", "candidates"), wrong);
    List<Item> items = new ArrayList<>();
    JsonNode list = json.path("items");
    if (!list.isArray() || list.isEmpty()) {
      wrong.add(new Wrong("items", Wrong.NEEDED, "‘items’: expected a list of descriptions"));
    } else if (list.size() > MOST_ITEMS) {
      wrong.add(new Wrong("items", Wrong.AT_MOST, "‘items’: at most " + MOST_ITEMS));
    } else {
      for (JsonNode node : list) {
        items.add(item(node, "items[" + items.size() + "]", wrong));
      }
    }
    JsonNode most = json.path("candidates");
    int candidates =
        most.isMissingNode() ? Classifier.CANDIDATES : most.isInt() ? most.intValue() : -1;
    return parsed(items, candidates, wrong);
  }

  /** The same of one description in an address. */
  static Parsed of(String description, String code, int candidates) {
    List<Wrong> wrong = new ArrayList<>();
    return parsed(List.of(item(description, code, "", wrong)), candidates, wrong);
  }

  private static Parsed parsed(List<Item> items, int candidates, List<Wrong> wrong) {
    if (candidates < 1 || candidates > MOST_CANDIDATES) {
      wrong.add(
          new Wrong("candidates", Wrong.VALUE, "‘candidates’: expected 1 to " + MOST_CANDIDATES));
    }
    return wrong.isEmpty()
        ? new Parsed.Ready(new ClassificationRequest(items, candidates))
        : new Parsed.Not(wrong);
  }

  private static Item item(JsonNode node, String path, List<Wrong> wrong) {
    checkNames(node, path + ".", Set.of("description", "code"), wrong);
    JsonNode description = node.path("description");
    JsonNode code = node.path("code");
    return item(
        description.isString() ? description.stringValue() : "",
        code.isString() ? code.stringValue() : code.isMissingNode() || code.isNull() ? "" : "?",
        path + ".",
        wrong);
  }

  private static Item item(String description, String code, String path, List<Wrong> wrong) {
    if (description.isBlank()) {
      wrong.add(
          new Wrong(path + "description", Wrong.NEEDED, "‘" + path + "description’ is needed"));
    } else if (description.length() > LONGEST) {
      wrong.add(
          new Wrong(
              path + "description",
              Wrong.AT_MOST,
              "‘" + path + "description’ has at most " + LONGEST + " characters"));
    }
    Optional<HsCode> read = HsCode.read(code);
    if (!code.isEmpty() && read.isEmpty()) {
      wrong.add(
          new Wrong(
              path + "code", Wrong.VALUE, "‘" + path + "code’: expected a text of 6 to 12 digits"));
    }
    return new Item(description, read);
  }

  private static void checkNames(JsonNode node, String path, Set<String> known, List<Wrong> wrong) {
    node.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name ->
            wrong.add(
                new Wrong(path + name, Wrong.KNOWN_FIELD, "‘" + path + name + "’ is not known")));
  }
}
