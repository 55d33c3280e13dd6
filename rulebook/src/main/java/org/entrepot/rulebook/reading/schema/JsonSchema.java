package org.entrepot.rulebook.reading.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.reading.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of a shape. It knows less than the reader does: names, types,
 * units and words, but neither bands nor references nor the order of editions.
 */
public final class JsonSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

  private JsonSchema() {}

  /** The schema of a file of that structure, as JSON text. */
  public static String of(String title, Shape.Structure file) {
    JsonSchema schema = new JsonSchema();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", DRAFT);
    root.put("title", title);
    root.putAll(schema.structure(file));
    root.put("$defs", schema.definitions);
    return Json.of(root).print() + "\n";
  }

  private Map<String, Object> structure(Shape.Structure shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    describe(schema, shape.meaning());
    schema.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Field field : shape.fields()) {
      Map<String, Object> property = new LinkedHashMap<>();
      describe(property, field.meaning());
      part(field.shape()).forEach(property::putIfAbsent);
      properties.put(field.key(), property);
    }
    schema.put("properties", properties);
    List<String> needed =
        shape.fields().stream().filter(Shape.Field::needed).map(Shape.Field::key).toList();
    if (!needed.isEmpty()) {
      schema.put("required", needed);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> part(Shape shape) {
    return switch (shape) {
      case Shape.Anything _a -> Map.of();
      case Shape.Scalar scalar -> scalar(scalar);
      case Shape.Sequence(var item) -> ordered("type", "array", "items", part(item));
      case Shape.Named(var name, var part) -> {
        Map<String, Object> schema = ordered("type", "object", "additionalProperties", part(part));
        Map<String, Object> names = scalar(name);
        names.remove("type");
        names.remove("description");
        if (!names.isEmpty()) {
          schema.put("propertyNames", names);
        }
        yield schema;
      }
      case Shape.Structure structure -> defined(structure.type(), structure);
      case Shape.Choice choice -> defined(choice.type(), choice);
    };
  }

  /** A reference to a definition, which is made where it is not there yet. */
  private Map<String, Object> defined(Class<?> type, Shape shape) {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    if (!definitions.containsKey(name)) {
      Map<String, Object> definition = new LinkedHashMap<>();
      definitions.put(name, definition);
      definition.putAll(
          switch (shape) {
            case Shape.Structure structure -> structure(structure);
            case Shape.Choice choice -> choice(choice);
            default -> throw new IllegalStateException(shape + " has no name");
          });
    }
    return ordered("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> choice(Shape.Choice choice) {
    Map<String, Object> schema = new LinkedHashMap<>();
    describe(schema, choice.meaning());
    schema.put("anyOf", choice.options().stream().map(this::part).toList());
    return schema;
  }

  private static Map<String, Object> scalar(Shape.Scalar shape) {
    Map<String, Object> schema = ordered("description", shape.expected());
    if (!shape.words().isEmpty()) {
      schema.put("enum", words(shape));
      return schema;
    }
    schema.put("type", shape.json().size() == 1 ? shape.json().getFirst() : shape.json());
    if (shape.pattern() != null) {
      schema.put("pattern", "^(" + shape.pattern() + ")$");
    }
    return schema;
  }

  /** The words as an editor reads them: true and 1 are no texts in YAML. */
  private static List<Object> words(Shape.Scalar shape) {
    List<Object> words = new ArrayList<>();
    for (String word : shape.words()) {
      if (shape.json().contains("boolean") && (word.equals("true") || word.equals("false"))) {
        words.add(Boolean.valueOf(word));
      } else if (shape.json().contains("integer")) {
        words.add(Integer.valueOf(word));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static void describe(Map<String, Object> schema, @Nullable String meaning) {
    if (meaning != null) {
      schema.put("description", meaning);
    }
  }

  private static Map<String, Object> ordered(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static Map<String, Object> ordered(String key, Object value, String then, Object more) {
    Map<String, Object> map = ordered(key, value);
    map.put(then, more);
    return map;
  }
}
