package org.entrepot.replay.output;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * JSON of maps, lists, texts, numbers and amounts; amounts as {@code {"currency": "EUR", "amount":
 * "12.50"}}, so that no reader makes a binary fraction of them.
 */
public final class Json {

  private static final int INDENT = 2;

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  public static String of(Map<String, ?> fields) {
    Json json = new Json();
    json.value(fields, 0);
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, int depth) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> fields(map, depth);
      case List<?> list -> items(list, depth);
      case Money money -> money(money);
      case Number number -> number(number);
      case Boolean yes -> out.append(yes);
      case CurrencyUnit currency -> text(currency.getCode());
      default -> text(value.toString());
    }
  }

  private void money(Money money) {
    out.append("{\"currency\": ");
    text(money.getCurrencyUnit().getCode());
    out.append(", \"amount\": ");
    text(money.getAmount().toPlainString());
    out.append('}');
  }

  private void number(Number number) {
    out.append(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
  }

  private void fields(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> all = map.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<?, ?> field = all.next();
      line(depth + 1);
      text(String.valueOf(field.getKey()));
      out.append(": ");
      value(field.getValue(), depth + 1);
      out.append(all.hasNext() ? "," : "");
    }
    line(depth);
    out.append('}');
  }

  private void items(List<?> list, int depth) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      line(depth + 1);
      value(list.get(i), depth + 1);
      out.append(i + 1 < list.size() ? "," : "");
    }
    line(depth);
    out.append(']');
  }

  private void line(int depth) {
    out.append('\n').repeat(' ', depth * INDENT);
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
