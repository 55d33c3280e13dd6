package org.entrepot.marketplace.rules.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Facts as JSON: texts in the form of rulebook files ({@code "BRL 80"}, {@code "14%"}), numbers,
 * true and false, or the objects in which answers state values; a list of objects is a group.
 */
public final class FactsOfJson {

  private final List<Wrong> wrong;

  /**
   * @param wrong takes what is wrong with a field, in a sentence
   */
  public FactsOfJson(List<Wrong> wrong) {
    this.wrong = wrong;
  }

  /** The facts of an object; {@code path} is where it stands in the request. */
  public Facts read(JsonNode node, String path) {
    if (node.isMissingNode() || node.isNull()) {
      return Facts.NONE;
    }
    if (!node.isObject()) {
      refuse(path, "expected an object of facts by name");
      return Facts.NONE;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, List<Facts>> groups = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String at = path + "." + field.getKey();
      if (field.getValue().isArray()) {
        groups.put(field.getKey(), members(field.getValue(), at));
      } else if (!field.getValue().isNull()) {
        Value value = value(field.getValue(), at);
        if (value != null) {
          values.put(field.getKey(), value);
        }
      }
    }
    return new Facts(values, groups);
  }

  private List<Facts> members(JsonNode array, String path) {
    List<Facts> members = new ArrayList<>();
    for (JsonNode member : array) {
      members.add(read(member, path + "[" + members.size() + "]"));
    }
    return members;
  }

  private @Nullable Value value(JsonNode node, String path) {
    if (node.isNumber()) {
      return new Value.Count(node.decimalValue());
    }
    if (node.isBoolean()) {
      return new Value.YesNo(node.booleanValue());
    }
    String text = node.isString() ? node.stringValue() : written(node);
    if (text == null) {
      refuse(path, "expected a text such as \"BRL 80\", a number, true, false or a list");
      return null;
    }
    try {
      return ValueText.read(text);
    } catch (ValueTextException impossible) {
      refuse(path, String.valueOf(impossible.getMessage()));
      return null;
    }
  }

  /** A value as answers state it, in the form of files; null where it is no such object. */
  private static @Nullable String written(JsonNode node) {
    String number = text(node, "amount") + text(node, "number");
    String unit = text(node, "currency") + text(node, "unit");
    if (node.size() == 2 && !number.isEmpty() && !unit.isEmpty()) {
      return node.has("currency") ? unit + " " + number : number + " " + unit;
    }
    String fraction = text(node, "fraction");
    return node.size() == 1 && fraction.matches("-?\\d+(\\.\\d+)?")
        ? new Value.Proportion(new BigDecimal(fraction)).text()
        : null;
  }

  private static String text(JsonNode node, String field) {
    JsonNode part = node.path(field);
    return part.isString() ? part.stringValue() : "";
  }

  private void refuse(String path, String message) {
    wrong.add(new Wrong(path, Wrong.VALUE, "‘" + path + "’: " + message));
  }
}
