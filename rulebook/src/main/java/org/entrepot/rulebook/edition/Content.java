package org.entrepot.rulebook.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An edition as its file states it, before it became types: what a page shows, what a diff
 * compares, what the content hash is taken over.
 */
public sealed interface Content {

  /** One form for one meaning: fields sorted by name, no white space. */
  String canonical();

  /** The named field; empty fields where there is none. */
  default Content part(String name) {
    return this instanceof Fields(var fields)
        ? fields.getOrDefault(name, new Fields(Map.of()))
        : new Fields(Map.of());
  }

  /** Named fields in the order of the file. */
  record Fields(Map<String, Content> fields) implements Content {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String canonical() {
      List<String> parts = new ArrayList<>();
      new TreeMap<>(fields)
          .forEach((name, part) -> parts.add(quoted(name) + ":" + part.canonical()));
      return "{" + String.join(",", parts) + "}";
    }
  }

  /** Items in the order of the file, which may carry meaning. */
  record Items(List<Content> items) implements Content {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String canonical() {
      return "[" + String.join(",", items.stream().map(Content::canonical).toList()) + "]";
    }
  }

  /** A scalar as written. */
  record Text(String text) implements Content {
    @Override
    public String canonical() {
      return quoted(text);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
