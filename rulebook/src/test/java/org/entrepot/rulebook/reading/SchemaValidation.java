package org.entrepot.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Validates as an editor does, with the part of JSON Schema that the generated schemas use. */
final class SchemaValidation {

  private final Map<String, Object> root;
  private final List<String> errors = new ArrayList<>();

  private SchemaValidation(Map<String, Object> root) {
    this.root = root;
  }

  /** What the schema refuses in a YAML text; empty where it accepts it. */
  static List<String> errors(String schema, String yaml) {
    SchemaValidation validation = new SchemaValidation(object(load(schema)));
    validation.check(validation.root, load(yaml), "");
    return validation.errors;
  }

  private static @Nullable Object load(String text) {
    return new Load(LoadSettings.builder().setMaxAliasesForCollections(10_000).build())
        .loadFromString(text);
  }

  @SuppressWarnings("unchecked") // a mapping of YAML or JSON has names as keys
  private static Map<String, Object> object(@Nullable Object value) {
    if (value == null) {
      throw new AssertionError("no object");
    }
    return (Map<String, Object>) value;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  private void check(Map<String, Object> schema, @Nullable Object value, String path) {
    if (schema.get("$ref") instanceof String ref) {
      String name = ref.substring("#/$defs/".length());
      check(object(object(root.get("$defs")).get(name)), value, path);
    }
    if (schema.containsKey("anyOf")
        && list(schema.get("anyOf")).stream().noneMatch(one -> accepts(object(one), value))) {
      errors.add(path + ": none of the alternatives");
    }
    if (schema.containsKey("enum") && !list(schema.get("enum")).contains(value)) {
      errors.add(path + ": not among " + schema.get("enum"));
    }
    if (schema.containsKey("type")
        && list(schema.get("type")).stream().noneMatch(type -> is(type, value))) {
      errors.add(path + ": not of type " + schema.get("type"));
    }
    if (schema.get("pattern") instanceof String pattern
        && value instanceof String text
        && !Pattern.compile(pattern).matcher(text).find()) {
      errors.add(path + ": ‘" + text + "’ is not " + pattern);
    }
    if (value instanceof Map<?, ?>) {
      checkFields(schema, object(value), path);
    }
    if (value instanceof List<?> items && schema.containsKey("items")) {
      items.forEach(item -> check(object(schema.get("items")), item, path + "[]"));
    }
  }

  private void checkFields(Map<String, Object> schema, Map<String, Object> value, String path) {
    Map<String, Object> known =
        schema.containsKey("properties") ? object(schema.get("properties")) : Map.of();
    for (Object needed : list(schema.get("required"))) {
      if (!value.containsKey(needed)) {
        errors.add(path + ": without " + needed);
      }
    }
    value.forEach((name, part) -> {
      String at = path + "." + name;
      if (known.containsKey(name)) {
        check(object(known.get(name)), part, at);
      } else if (schema.get("additionalProperties") instanceof Map<?, ?> more) {
        check(object(more), part, at);
      } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
        errors.add(at + ": unknown");
      }
      if (schema.containsKey("propertyNames")) {
        check(object(schema.get("propertyNames")), name, at);
      }
    });
  }

  private boolean accepts(Map<String, Object> schema, @Nullable Object value) {
    SchemaValidation alone = new SchemaValidation(root);
    alone.check(schema, value, "");
    return alone.errors.isEmpty();
  }

  private static boolean is(Object type, @Nullable Object value) {
    return switch (String.valueOf(type)) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof Number;
      case "integer" -> Set.of("Integer", "Long").contains(String.valueOf(simpleName(value)));
      default -> throw new AssertionError("unexpected type " + type);
    };
  }

  private static @Nullable String simpleName(@Nullable Object value) {
    return value == null ? null : value.getClass().getSimpleName();
  }
}
