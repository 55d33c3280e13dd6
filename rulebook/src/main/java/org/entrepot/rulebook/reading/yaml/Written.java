package org.entrepot.rulebook.reading.yaml;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Content;

/**
 * A part of a file as written. Its place is where a reader looks for it: a scalar where it stands,
 * a block under a field's name at that name.
 */
public sealed interface Written {

  Place place();

  /** The part without its places; fields that are left empty are left out. */
  Content content();

  /** A scalar; quoting it changes nothing. */
  record Scalar(String text, Place place) implements Written {
    @Override
    public Content content() {
      return new Content.Text(text);
    }
  }

  /** A field's value or an item that is left empty. */
  record Empty(Place place) implements Written {
    @Override
    public Content content() {
      return new Content.Text("");
    }
  }

  /** A list. */
  record Sequence(List<Written> items, Place place) implements Written {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Content content() {
      return new Content.Items(items.stream().map(Written::content).toList());
    }
  }

  /** Named fields, in the order of the file. */
  record Mapping(Map<String, Entry> entries, Place place) implements Written {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A mapping of one field that stands where its value stands. */
    public static Mapping of(String name, Written value) {
      return new Mapping(Map.of(name, new Entry(value.place(), value)), value.place());
    }

    @Override
    public Content content() {
      Map<String, Content> fields = new LinkedHashMap<>();
      entries.forEach((name, entry) -> {
        if (!(entry.value() instanceof Empty)) {
          fields.put(name, entry.value().content());
        }
      });
      return new Content.Fields(fields);
    }
  }

  /** A field: where its name stands, and its value. */
  record Entry(Place key, Written value) {}

  /**
   * The place of the part at a path such as {@code variants[0].charges[2].rate}; where the file has
   * no such part, of the nearest one around it.
   */
  default Place at(String path) {
    if (path.isEmpty()) {
      return place();
    }
    return switch (this) {
      case Scalar _s -> place();
      case Empty _e -> place();
      case Sequence(var items, var place) -> {
        int close = path.indexOf(']');
        int index = path.startsWith("[") && close > 0 ? index(path.substring(1, close)) : -1;
        yield index < 0 || index >= items.size()
            ? place
            : items.get(index).at(rest(path, close + 1));
      }
      case Mapping(var entries, var place) ->
          entries.entrySet().stream()
              .filter(entry -> leads(path, entry.getKey()))
              .max(Comparator.comparingInt(entry -> entry.getKey().length()))
              .map(e -> e.getValue().value().at(rest(path, e.getKey().length())))
              .orElse(place);
    };
  }

  /** The place of the first scalar with that text. */
  default Optional<Place> find(String text) {
    return switch (this) {
      case Scalar(var own, var place) -> own.equals(text) ? Optional.of(place) : Optional.empty();
      case Empty _e -> Optional.empty();
      case Sequence(var items, var _place) ->
          items.stream().flatMap(item -> item.find(text).stream()).findFirst();
      case Mapping(var entries, var _place) ->
          entries.values().stream().flatMap(entry -> entry.value().find(text).stream()).findFirst();
    };
  }

  private static boolean leads(String path, String name) {
    return path.startsWith(name)
        && (path.length() == name.length() || ".[".indexOf(path.charAt(name.length())) >= 0);
  }

  private static String rest(String path, int from) {
    String rest = path.substring(from);
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }

  private static int index(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
