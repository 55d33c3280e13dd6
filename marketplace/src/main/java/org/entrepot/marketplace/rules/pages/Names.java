package org.entrepot.marketplace.rules.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.SubjectId;

/** How the words of files and codes are written for a reader. */
final class Names {

  private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

  private Names() {}

  /** {@code third-party} becomes {@code Third party}. */
  static String words(String code) {
    String spaced = code.replace('-', ' ').replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Every word begins with a capital, as names do. */
  static String marketplace(String code) {
    return Arrays.stream(code.split("-", -1)).map(Names::words).collect(Collectors.joining(" "));
  }

  /** A country by its code, or the name of a wider market. */
  static String market(String code) {
    String country = code.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(country)
        ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH)
        : code.length() <= 3 ? country : marketplace(code);
  }

  /** Marketplace and market together. */
  static String place(SubjectId id) {
    return marketplace(id.marketplace()) + " · " + market(id.market());
  }
}
