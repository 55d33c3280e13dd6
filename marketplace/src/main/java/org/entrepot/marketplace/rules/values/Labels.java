package org.entrepot.marketplace.rules.values;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.facts.FactSheet;

/** What the facts of an edition are called, by their names in the file. */
public record Labels(Map<String, String> byName) {

  public static final Labels NONE = new Labels(Map.of());

  public Labels {
    byName = Map.copyOf(byName);
  }

  /** The labels of a sheet and of its groups; of a name that stands twice, the outer one. */
  public static Labels of(FactSheet sheet) {
    Map<String, String> labels = new LinkedHashMap<>();
    collect(sheet, labels);
    return new Labels(labels);
  }

  private static void collect(FactSheet sheet, Map<String, String> into) {
    sheet.facts().forEach((name, fact) -> into.putIfAbsent(name, fact.label()));
    sheet.groups().values().forEach(group -> collect(group.member(), into));
  }

  /** The label within a sentence; the name in words where there is none. */
  public String of(String name) {
    String label = byName.get(name);
    return label == null ? spaced(name) : inSentence(label);
  }

  /** {@code direct-shipping} becomes {@code direct shipping}. */
  static String spaced(String name) {
    return name.replace('-', ' ');
  }

  /** A capital begins a label; within a sentence it stays only where it belongs to a short form. */
  static String inSentence(String label) {
    boolean shortForm = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return shortForm || label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  static String asSentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
