package org.entrepot.marketplace.quotes.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form, by the names of its fields, as it was typed; blank fields are left out.
 * The address holds nothing else, so that it can be shared.
 */
record Typed(Map<String, List<String>> fields) {

  static final String TO = "to";
  static final String AT = "at";
  static final String KNOWN_AT = "known-at";
  static final String CURRENCY = "currency";
  static final String RATE_DAY = "rate-day";
  private static final String COMMAND = "_";
  private static final Pattern OF_ITEM = Pattern.compile("items\\[(\\d{1,3})]\\.(.+)");
  private static final int MOST_ITEMS = 50;
  private static final int LONGEST = 400;

  Typed {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    fields.forEach((name, values) -> {
      List<String> stated =
          values.stream().map(String::strip).filter(v -> !v.isEmpty()).map(Typed::cut).toList();
      if (!stated.isEmpty()) {
        kept.put(name, stated);
      }
    });
    fields = kept;
  }

  private static String cut(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** The fields of an address; a name that begins with an underscore is a command, not a field. */
  static Typed of(MultiValueMap<String, String> parameters) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      if (!name.startsWith(COMMAND)) {
        fields.put(name, values);
      }
    });
    return new Typed(fields);
  }

  /** A field's text; empty where it is blank. */
  String text(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text.isEmpty() ? otherwise : text;
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  boolean yes(String name) {
    return text(name).equals("yes");
  }

  /** How many items the form shows: one at least. */
  int items() {
    int last = 0;
    for (String name : fields.keySet()) {
      Matcher item = OF_ITEM.matcher(name);
      if (item.matches()) {
        last = Math.max(last, Integer.parseInt(item.group(1)));
      }
    }
    return Math.min(last + 1, MOST_ITEMS);
  }

  /** One item more, like the last: sent from the same place, one piece of it. */
  Typed addingItem() {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    more.put(item(items(), "quantity"), List.of("1"));
    return new Typed(more);
  }

  /** Without one item; those behind it move up. */
  Typed removingItem(int gone) {
    Map<String, List<String>> rest = new LinkedHashMap<>();
    fields.forEach((name, values) -> {
      Matcher item = OF_ITEM.matcher(name);
      int number = item.matches() ? Integer.parseInt(item.group(1)) : -1;
      if (number != gone) {
        rest.put(number > gone ? item(number - 1, item.group(2)) : name, values);
      }
    });
    return new Typed(rest);
  }

  Typed with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, List.of(value));
    return new Typed(changed);
  }

  Typed with(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, values);
    return new Typed(changed);
  }

  static String item(int number, String fact) {
    return "items[" + number + "]." + fact;
  }

  /** The address of a form filled in like this. */
  String address(String path) {
    List<String> parts = new ArrayList<>();
    fields.forEach(
        (name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
