package org.entrepot.rulebook.reading.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints maps, lists, texts, whole numbers and booleans as JSON, indented by two. */
final class JsonText {

  private JsonText() {}

  static String of(Object value) {
    return print(value, "\n") + "\n";
  }

  private static String print(Object value, String newLine) {
    String inner = newLine + "  ";
    return switch (value) {
      case Map<?, ?> map when map.isEmpty() -> "{}";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e ->
                  inner + quoted(String.valueOf(e.getKey())) + ": " + print(e.getValue(), inner))
              .collect(Collectors.joining(",", "{", newLine + "}"));
      case List<?> list when list.stream().allMatch(JsonText::isScalar) ->
          list.stream().map(item -> print(item, inner)).collect(Collectors.joining(", ", "[", "]"));
      case List<?> list ->
          list.stream()
              .map(item -> inner + print(item, inner))
              .collect(Collectors.joining(",", "[", newLine + "]"));
      case String text -> quoted(text);
      default -> value.toString();
    };
  }

  private static boolean isScalar(Object value) {
    return !(value instanceof Map) && !(value instanceof List);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
