package org.entrepot.rulebook.place;

import java.util.Locale;
import java.util.Set;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code, in capitals. Any other text is refused
 * with an IllegalArgumentException; codes that ISO leaves to users, such as {@code XK}, are too.
 */
public record Country(String code) implements Comparable<Country> {

  private static final Set<String> CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public Country {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "‘" + code + "’ is not a country code of ISO 3166: write two capitals");
    }
  }

  public static Country of(String code) {
    return new Country(code);
  }

  /** Whether ISO 3166 assigns the code. */
  public static boolean isCode(String text) {
    return CODES.contains(text);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
