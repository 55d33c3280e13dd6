package org.entrepot.replay.variants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of an edition and the values that it takes in turn: {@code bands[2].fixed=10..30:2}.
 *
 * @param path of the parameter within the edition's values; its last parts suffice where they name
 *     only one
 * @param values in the order tried, at least one
 */
public record Sweep(String path, List<BigDecimal> values) {

  /** So many editions are computed in one pass at most. */
  public static final int MOST_VALUES = 100;

  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern WRITTEN =
      Pattern.compile("(\\S+?)=" + NUMBER + "\\.\\." + NUMBER + ":" + NUMBER);

  public Sweep {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code PATH=FROM..TO:STEP}; the last value is TO, however far the last step is.
   *
   * @throws IllegalArgumentException with a sentence where it is not of that form
   */
  public static Sweep read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "‘" + text + "’ is not PATH=FROM..TO:STEP, as in bands[2].fixed=10..30:2");
    }
    BigDecimal from = new BigDecimal(written.group(2));
    BigDecimal to = new BigDecimal(written.group(3));
    BigDecimal step = new BigDecimal(written.group(4));
    if (step.signum() <= 0 || from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "‘" + text + "’: the step is over zero, and the first value not over the last");
    }
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal value = from; value.compareTo(to) < 0; value = value.add(step)) {
      add(value, values, text);
    }
    add(to, values, text);
    return new Sweep(written.group(1), values);
  }

  private static void add(BigDecimal value, List<BigDecimal> values, String text) {
    if (values.size() == MOST_VALUES) {
      throw new IllegalArgumentException(
          "‘" + text + "’ has more than " + MOST_VALUES + " values; take a greater step");
    }
    values.add(value);
  }
}
