package org.entrepot.rulebook.facts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/** What the facts of an edition are called, by their names in the file. */
public record FactLabels(Map<String, String> byName) {

  public static final FactLabels NONE = new FactLabels(Map.of());

  public FactLabels {
    byName = Map.copyOf(byName);
  }

  /**
   * The labels of sheets and of their groups; of a name that stands twice, the first and outer one.
   */
  public static FactLabels of(FactSheet... sheets) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (FactSheet sheet : sheets) {
      collect(sheet, labels);
    }
    return new FactLabels(labels);
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
  public static String spaced(String name) {
    return name.replace('-', ' ');
  }

  /** A word of a file within a sentence; figures, days and names of files stay as they are. */
  public static String word(String text) {
    try {
      return ValueText.read(text) instanceof Value.Word ? spaced(text) : text;
    } catch (ValueTextException notAValue) {
      return text;
    }
  }

  /** A capital begins a label; within a sentence it stays only where it belongs to a short form. */
  public static String inSentence(String label) {
    boolean shortForm = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return shortForm || label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** With a capital at its beginning. */
  public static String asSentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
