package org.entrepot.classification.nomenclature;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A subheading of the Harmonized System: six digits, without dots. The first two are its chapter,
 * the first four its heading. National tariffs add digits; {@link #read} leaves them off.
 */
public record HsCode(String digits) implements Comparable<HsCode> {
  private static final Pattern SIX = Pattern.compile("[0-9]{6}");
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{6,12}");

  public HsCode {
    if (!SIX.matcher(digits).matches()) {
      throw new IllegalArgumentException("‘" + digits + "’ is no HS code: it has six digits");
    }
  }

  /** The subheading of a code as people write it: 6 to 12 digits, perhaps with dots or spaces. */
  public static Optional<HsCode> read(String written) {
    String digits = written.replaceAll("[.\\s]", "");
    return WRITTEN.matcher(digits).matches()
        ? Optional.of(new HsCode(digits.substring(0, 6)))
        : Optional.empty();
  }

  public String chapter() {
    return digits.substring(0, 2);
  }

  public String heading() {
    return digits.substring(0, 4);
  }

  @Override
  public int compareTo(HsCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
