package org.entrepot.rulebook.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scalars of an edition by their paths, such as {@code variants[0].charges[1].rate}. */
public final class ContentPath {

  private ContentPath() {}

  /** Every scalar below a part, in the order of the file. */
  public static Map<String, String> scalars(Content part) {
    Map<String, String> scalars = new LinkedHashMap<>();
    collect(part, "", scalars);
    return scalars;
  }

  private static void collect(Content part, String path, Map<String, String> scalars) {
    switch (part) {
      case Content.Text(var text) -> scalars.put(path, text);
      case Content.Items(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          collect(items.get(i), path + "[" + i + "]", scalars);
        }
      }
      case Content.Fields(var fields) ->
          fields.forEach((name, field) -> collect(field, below(path, name), scalars));
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The part with another text in the place of one scalar. */
  public static Content with(Content part, String path, String text) {
    return with(part, "", path, text);
  }

  private static Content with(Content part, String here, String path, String text) {
    return switch (part) {
      case Content.Text old -> here.equals(path) ? new Content.Text(text) : old;
      case Content.Items(var items) -> {
        List<Content> copy = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          copy.add(with(items.get(i), here + "[" + i + "]", path, text));
        }
        yield new Content.Items(copy);
      }
      case Content.Fields(var fields) -> {
        Map<String, Content> copy = new LinkedHashMap<>();
        fields.forEach((name, field) -> copy.put(name, with(field, below(here, name), path, text)));
        yield new Content.Fields(copy);
      }
    };
  }
}
