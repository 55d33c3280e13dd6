package org.entrepot.classification.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A description taken apart: lower case, accents dropped, plurals made singular, and without
 * measures, counts and the small words of English. What remains can be compared.
 */
public final class Words {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** A number, with a unit or a letter of a size at most: 500ml, 12, b5, 10th. */
  private static final Pattern MEASURE = Pattern.compile("[0-9]+[a-z]{0,3}|[a-z]?[0-9]+[a-z]?");

  private static final String EXCLUSION = "(excl.";

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "etc", "for", "from", "in", "incl", "into", "it",
          "its", "nec", "no", "not", "of", "on", "or", "other", "than", "that", "the", "thereof",
          "to", "with", "whether", "which", "x");

  private Words() {}

  /**
   * All words in order, singular, measures and small words included. A letter with a hyphen belongs
   * to its word: t-shirt, x-ray.
   */
  public static List<String> all(String description) {
    String text = folded(description);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i)) || isAfterALetter(text, start, i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(singular(text.substring(start, i).replace("-", "")));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isAfterALetter(String text, int start, int at) {
    return text.charAt(at) == '-'
        && start == at - 1
        && Character.isLetter(text.charAt(start))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  /** The words that can tell what a thing is. */
  public static List<String> telling(String description) {
    return all(description).stream().filter(Words::isTelling).toList();
  }

  static boolean isTelling(String word) {
    return word.length() > 1 && !SMALL.contains(word) && !MEASURE.matcher(word).matches();
  }

  /** The same for descriptions that differ in case, accents, punctuation, spaces and plurals. */
  public static String key(String description) {
    return String.join(" ", all(description));
  }

  private static String folded(String text) {
    String plain = text.replace("'", "").replace("’", "").replace("`", "");
    if (!Normalizer.isNormalized(plain, Normalizer.Form.NFKD)) {
      plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Regular plurals only; the same word comes out whichever of the two forms goes in. */
  static String singular(String word) {
    int length = word.length();
    if (length <= 2 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (endsInSibilant(word.substring(0, length - 2)) && word.endsWith("es")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  private static boolean endsInSibilant(String stem) {
    return stem.endsWith("ss")
        || stem.endsWith("x")
        || stem.endsWith("ch")
        || stem.endsWith("sh")
        || stem.endsWith("zz");
  }

  /** An official text without what it says that it does not cover: "(excl. …)" to its bracket. */
  public static String withoutExclusions(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(EXCLUSION); at >= 0; at = text.indexOf(EXCLUSION, from)) {
      kept.append(text, from, at);
      from = closing(text, at);
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** Behind the bracket that closes the one at that place. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }
}
