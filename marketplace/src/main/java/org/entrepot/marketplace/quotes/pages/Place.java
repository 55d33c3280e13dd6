package org.entrepot.marketplace.quotes.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country that can be chosen. */
record Place(String code, String name) {

  private static final List<Place> ALL =
      Arrays.stream(Locale.getISOCountries())
          .map(Place::of)
          .sorted(Comparator.comparing(Place::name))
          .toList();

  static Place of(String code) {
    return new Place(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
  }

  /** Every country of ISO 3166, by name. */
  static List<Place> all() {
    return ALL;
  }
}
