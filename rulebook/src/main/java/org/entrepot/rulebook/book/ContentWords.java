package org.entrepot.rulebook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.facts.ConditionWords;
import org.entrepot.rulebook.facts.FactLabels;
import org.jspecify.annotations.Nullable;

/**
 * Compares the values of two editions in words, for rules that no family understands better: parts
 * are called by their labels, a part that is new or gone is told whole, and nothing is left out.
 */
public final class ContentWords {

  /** What names an item of a list, the best first. */
  private static final List<String> NAMES = List.of("label", "code", "name", "day");

  /** What tells items apart that have no name, as where a band begins. */
  private static final List<String> BOUNDS = List.of("from", "over", "at-least");

  private static final ConditionWords CONDITIONS = new ConditionWords(FactLabels.NONE);

  private final List<Change> changes = new ArrayList<>();

  private ContentWords() {}

  /** What changes, except in the fields of {@code known}, which are told otherwise. */
  public static List<Change> between(Content was, Content becomes, Set<String> known) {
    ContentWords words = new ContentWords();
    words.compare("", without(known, was), without(known, becomes));
    return words.changes;
  }

  private static Content without(Set<String> names, Content content) {
    if (!(content instanceof Content.Fields(var fields))) {
      return content;
    }
    Map<String, Content> left = new LinkedHashMap<>(fields);
    left.keySet().removeAll(names);
    return new Content.Fields(left);
  }

  private void compare(String where, @Nullable Content was, @Nullable Content becomes) {
    if (was instanceof Content.Fields(var before) && becomes instanceof Content.Fields(var after)) {
      compare(before, after, name -> where.isEmpty() ? words(name) : where + ", " + words(name));
    } else if (was instanceof Content.Items(var before)
        && becomes instanceof Content.Items(var after)) {
      items(where, before, after);
    } else if (was == null || !was.equals(becomes)) {
      changes.add(
          new Change(
              where,
              was == null ? null : part(where, was),
              becomes == null ? null : part(where, becomes)));
    }
  }

  private void items(String where, List<Content> was, List<Content> becomes) {
    Optional<Map<String, Content>> before = named(where, was);
    Optional<Map<String, Content>> after = named(where, becomes);
    if (before.isPresent() && after.isPresent()) {
      compare(before.get(), after.get(), name -> name);
    } else if (!was.equals(becomes)) {
      changes.add(new Change(where, text(was), text(becomes)));
    }
  }

  private interface Naming {
    String of(String part);
  }

  private void compare(Map<String, Content> was, Map<String, Content> becomes, Naming naming) {
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(becomes.keySet());
    for (String name : names) {
      compare(naming.of(name), was.get(name), becomes.get(name));
    }
  }

  /** Items by what they are called; nothing where one has no name, or two share one. */
  private static Optional<Map<String, Content>> named(String where, List<Content> items) {
    Map<String, Content> named = new LinkedHashMap<>();
    for (Content item : items) {
      String name = item instanceof Content.Fields(var fields) ? name(where, fields) : null;
      if (name == null || named.put(name, item) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  /** A label says enough by itself; a code or a bound needs what list it is of. */
  private static @Nullable String name(String where, Map<String, Content> fields) {
    for (String name : NAMES) {
      if (fields.get(name) instanceof Content.Text(var text)) {
        return name.equals("label") ? inside(where, text) : where + " ‘" + text + "’";
      }
    }
    for (String bound : BOUNDS) {
      if (fields.get(bound) instanceof Content.Text(var text)) {
        return where + " " + words(bound) + " " + text;
      }
    }
    return null;
  }

  /** What a list is called itself is left out: of {@code standards} only what it is in. */
  private static String inside(String where, String label) {
    int last = where.lastIndexOf(", ");
    return last < 0 ? label : where.substring(0, last) + ", " + label;
  }

  /** A part told whole; what it is called already is not said again. */
  private static String part(String where, Content content) {
    if (content instanceof Content.Fields(var fields) && fields.size() > 1) {
      Map<String, Content> others = new LinkedHashMap<>(fields);
      for (String name : NAMES) {
        if (fields.get(name) instanceof Content.Text(var text)
            && where.endsWith("‘" + text + "’")) {
          others.remove(name);
        }
      }
      return text(new Content.Fields(others));
    }
    return text(content);
  }

  private static String text(Content content) {
    Optional<String> condition = CONDITIONS.of(content);
    if (condition.isPresent()) {
      return condition.get();
    }
    return switch (content) {
      case Content.Text(var text) -> text;
      case Content.Items(var items) -> text(items);
      case Content.Fields(var fields) -> {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, part) -> {
          boolean plain = part instanceof Content.Text || CONDITIONS.of(part).isPresent();
          String text = plain ? text(part) : "(" + text(part) + ")";
          parts.add(
              switch (name) {
                case "label" -> text;
                case "name" -> "‘" + text + "’";
                default -> words(name) + " " + text;
              });
        });
        yield String.join(", ", parts);
      }
    };
  }

  private static String text(List<Content> items) {
    boolean flat = items.stream().allMatch(Content.Text.class::isInstance);
    String all = String.join(flat ? ", " : "; ", items.stream().map(ContentWords::text).toList());
    return all.isEmpty() ? "none" : all;
  }

  private static String words(String name) {
    return name.replace('-', ' ');
  }
}
