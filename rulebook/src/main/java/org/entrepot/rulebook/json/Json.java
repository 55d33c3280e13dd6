package org.entrepot.rulebook.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value (RFC 8259). Members keep the order in which they were put. Money is never a number,
 * so that no reader makes a binary fraction of it.
 */
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

  /** An exact number. */
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

  /**
   * What stands in maps, lists and values: an amount as {@code {"currency": "EUR", "amount":
   * "12.50"}}, a number or a truth as such, anything else as its text.
   */
  static Json of(@Nullable Object value) {
    return switch (value) {
      case null -> Absent.NULL;
      case Json json -> json;
      case Map<?, ?> map -> {
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((name, part) -> members.put(String.valueOf(name), of(part)));
        yield new Members(members);
      }
      case Collection<?> items -> new Elements(items.stream().map(Json::of).toList());
      case Money money ->
          members()
              .with("currency", money.getCurrencyUnit().getCode())
              .with("amount", money.getAmount().toPlainString());
      case Number number -> new Decimal(new BigDecimal(number.toString()));
      case Boolean yes -> new Flag(yes);
      default -> new Text(value.toString());
    };
  }

  /** The value over several lines, two spaces for each level; a list of plain values on one. */
  default String print() {
    StringBuilder out = new StringBuilder();
    print(this, "", out);
    return out.toString();
  }

  private static void print(Json value, String indent, StringBuilder out) {
    String inner = indent + "  ";
    switch (value) {
      case Members(var members) ->
          lines(
              '{',
              members.entrySet(),
              '}',
              indent,
              out,
              member -> {
                quote(member.getKey(), out);
                out.append(": ");
                print(member.getValue(), inner, out);
              });
      case Elements(var elements) when elements.stream().noneMatch(Json::hasParts) ->
          out.append('[').append(joined(elements)).append(']');
      case Elements(var elements) ->
          lines('[', elements, ']', indent, out, element -> print(element, inner, out));
      case Text(var text) -> quote(text, out);
      case Decimal(var number) -> out.append(number.toPlainString());
      case Flag(var yes) -> out.append(yes);
      case Absent.NULL -> out.append("null");
    }
  }

  private static boolean hasParts(Json value) {
    return value instanceof Members || value instanceof Elements;
  }

  private static String joined(List<Json> plain) {
    return plain.stream().map(Json::print).collect(Collectors.joining(", "));
  }

  private static <T> void lines(
      char begin,
      Collection<T> parts,
      char end,
      String indent,
      StringBuilder out,
      Consumer<T> each) {
    out.append(begin);
    String before = "\n" + indent + "  ";
    for (T part : parts) {
      out.append(before);
      each.accept(part);
      before = ",\n" + indent + "  ";
    }
    out.append(parts.isEmpty() ? "" : "\n" + indent).append(end);
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
