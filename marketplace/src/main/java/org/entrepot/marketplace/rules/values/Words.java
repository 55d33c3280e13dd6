package org.entrepot.marketplace.rules.values;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.facts.FactLabels;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/** How the field names and words of a file are read. */
final class Words {

  private static final int SHORT = 40;
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("upto", "up to"),
          Map.entry("of", "taken of"),
          Map.entry("bases", "amounts that charges are taken of"),
          Map.entry("variants", "who is charged what"),
          Map.entry("by", "counted by"),
          Map.entry("if-absent", "where not given"),
          Map.entry("one-of", "choices"),
          Map.entry("when", "where"),
          Map.entry("label", ""),
          Map.entry("hs-code-needed", "HS code needed"));

  private Words() {}

  /** A field's name as a heading: {@code at-most} becomes {@code At most}. */
  static String title(String field) {
    return FactLabels.asSentence(TITLES.getOrDefault(field, FactLabels.spaced(field)));
  }

  /** The same, by what stands under it: amounts go to below an end, days and places just to it. */
  static String title(String field, Collection<Content> values) {
    boolean amounts = values.stream().anyMatch(Words::isAmount);
    return field.equals("to") && amounts ? "Below" : title(field);
  }

  private static boolean isAmount(Content content) {
    return content instanceof Content.Text(var text)
        && read(text)
            .filter(value -> value instanceof Value.Amount || value instanceof Value.Measure)
            .isPresent();
  }

  /** Neither a day nor a long text. */
  static boolean isPlain(String text) {
    return text.length() <= SHORT
        && read(text)
            .filter(value -> !(value instanceof Value.Day) && !(value instanceof Value.WallTime))
            .isPresent();
  }

  /** A field and its value in a sentence; a yes says no more than the field. */
  static String brief(String field, String text) {
    String name = TITLES.getOrDefault(field, FactLabels.spaced(field));
    return switch (text) {
      case "yes" -> name;
      case "no" -> "not " + name;
      default -> name + " " + FactLabels.word(text);
    };
  }

  private static Optional<Value> read(String text) {
    try {
      return Optional.of(ValueText.read(text));
    } catch (ValueTextException notAValue) {
      return Optional.empty();
    }
  }
}
