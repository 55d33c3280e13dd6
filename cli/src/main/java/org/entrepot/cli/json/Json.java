package org.entrepot.cli.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259). Members keep the order in which they were put. */
public sealed interface Json {

  /** A value with named members. */
  record Members(Map<String, Json> members) implements Json {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** These members and one more. */
    public Members with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Members(more);
    }

    public Members with(String name, @Nullable String value) {
      return with(name, value == null ? Absent.NULL : new Text(value));
    }

    public Members with(String name, long value) {
      return with(name, new Decimal(BigDecimal.valueOf(value)));
    }

    public Members with(String name, boolean value) {
      return with(name, new Flag(value));
    }
  }

  /** Values in order. */
  record Elements(List<Json> elements) implements Json {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  record Text(String text) implements Json {}

  /** An exact number; money is never one, see {@link RuleJson}. */
  record Decimal(BigDecimal number) implements Json {}

  record Flag(boolean yes) implements Json {}

  /** The value that is not there. */
  enum Absent implements Json {
    NULL
  }

  static Members members() {
    return new Members(Map.of());
  }

  static <T> Elements list(Collection<T> items, Function<T, Json> each) {
    return new Elements(items.stream().map(each).toList());
  }

  static Elements texts(Collection<String> items) {
    return list(items, Text::new);
  }

  /** The value over several lines, two spaces for each level. */
  default String print() {
    StringBuilder out = new StringBuilder();
    print(this, "", out);
    return out.toString();
  }

  private static void print(Json value, String indent, StringBuilder out) {
    switch (value) {
      case Members(var members) -> {
        List<String> names = new ArrayList<>(members.keySet());
        open(
            out,
            '{',
            '}',
            names.size(),
            indent,
            i -> {
              quote(names.get(i), out);
              out.append(": ");
              return members.getOrDefault(names.get(i), Absent.NULL);
            });
      }
      case Elements(var elements) -> open(out, '[', ']', elements.size(), indent, elements::get);
      case Text(var text) -> quote(text, out);
      case Decimal(var number) -> out.append(number.toPlainString());
      case Flag(var yes) -> out.append(yes);
      case Absent.NULL -> out.append("null");
    }
  }

  private static void open(
      StringBuilder out,
      char begin,
      char end,
      int size,
      String indent,
      Function<Integer, Json> at) {
    out.append(begin);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "\n" : ",\n").append(indent).append("  ");
      print(at.apply(i), indent + "  ", out);
    }
    if (size > 0) {
      out.append('\n').append(indent);
    }
    out.append(end);
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (character < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            out.append(character);
          }
        }
      }
    }
    out.append('"');
  }
}
