package org.entrepot.classification.vagueness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.classification.words.Words;

/**
 * Something in which goods differ and that codes depend on.
 *
 * @param options the words that tell each option in an official text
 */
record Axis(String name, String question, Map<String, List<String>> options) {

  /** The options that a text names. */
  Set<String> optionsIn(String text) {
    String words = " " + Words.key(text) + " ";
    Set<String> found = new LinkedHashSet<>();
    options.forEach((option, told) -> {
      if (told.stream().anyMatch(word -> names(words, Words.key(word)))) {
        found.add(option);
      }
    });
    return found;
  }

  /** A word after "not" names its opposite. */
  private static boolean names(String words, String word) {
    return words.replace(" not " + word + " ", " ").contains(" " + word + " ");
  }

  boolean isNamedIn(String description) {
    return !optionsIn(description).isEmpty();
  }
}
