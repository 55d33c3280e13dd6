package org.entrepot.replay.restatement;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The one value in which a variant is another edition than the rulebook's.
 *
 * @param path of the value within the edition's values
 * @param words what the value is, as its edition names it; null in results of earlier versions
 * @param text the value that is tried, with its unit
 * @param stated the value that the rulebook states, with its unit
 * @param value the number that is tried
 * @param statedValue the number that the rulebook states
 */
public record Varied(
    SubjectId subject,
    String path,
    @Nullable String words,
    String text,
    String stated,
    BigDecimal value,
    BigDecimal statedValue) {

  /** The number in a value, which stands beside its unit. */
  private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");

  /** Whether what is tried is what the rulebook states. */
  public boolean isStated() {
    return value.compareTo(statedValue) == 0;
  }

  /** What is varied, in words with the path beside them. */
  public String told() {
    return words == null ? path : words + " (" + path + ")";
  }

  /** What the axis of a curve has: what is varied in the fewest words, and its unit. */
  public String axis() {
    String named = words == null ? path : words;
    String unit = NUMBER.matcher(text).replaceAll("").strip();
    return named.substring(named.lastIndexOf(": ") + 1).strip()
        + (unit.isEmpty() ? "" : ", in " + unit);
  }

  /** What is varied and how, without a full stop. */
  public String sentence() {
    return told()
        + " = "
        + text
        + (isStated() ? ", as the rulebook states" : ", in place of " + stated);
  }
}
