package org.entrepot.rulebook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;
import org.jspecify.annotations.Nullable;

/**
 * Compares two editions field by field, as their files state them. Items of a list are matched by
 * their name, code or bounds where they have one, so that a band put in before another does not
 * change all that follow.
 */
public final class ContentDiff {

  private static final List<String> KEYS =
      List.of("code", "name", "day", "from", "over", "at-least");

  private ContentDiff() {}

  public static List<Change> between(Content was, Content becomes) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    flatten("", was, before);
    flatten("", becomes, after);
    Set<String> places = new LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String place : places) {
      @Nullable String old = before.get(place);
      @Nullable String now = after.get(place);
      if (old == null || !old.equals(now)) {
        changes.add(new Change(place, old, now));
      }
    }
    return changes;
  }

  private static void flatten(String place, Content content, Map<String, String> into) {
    switch (content) {
      case Content.Text(var text) -> into.put(place, text);
      case Content.Fields(var fields) ->
          fields.forEach(
              (name, part) -> flatten(place.isEmpty() ? name : place + " › " + name, part, into));
      case Content.Items(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          flatten(place + " › " + key(items.get(i), i), items.get(i), into);
        }
      }
    }
  }

  private static String key(Content item, int index) {
    if (item instanceof Content.Fields(var fields)) {
      for (String key : KEYS) {
        if (fields.get(key) instanceof Content.Text(var text)) {
          return text;
        }
      }
    }
    return item instanceof Content.Text(var text) ? text : "#" + (index + 1);
  }
}
