package org.entrepot.rulebook.freight;

import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.place.Country;

/** A group of places that a rate card treats as one. */
@Meaning("A group of places")
public record Zone(
    @Meaning("Places by the tariff's own names: clusters, regions, sites") List<String> places,
    @Meaning("Whole countries") List<Country> countries) {

  public Zone {
    places = List.copyOf(places);
    countries = List.copyOf(countries);
    if (places.isEmpty() && countries.isEmpty()) {
      throw new IllegalArgumentException("a zone needs at least one place or country");
    }
  }

  boolean covers(String place) {
    return names().contains(place);
  }

  /** Its places and the codes of its countries. */
  List<String> names() {
    return Stream.concat(places.stream(), countries.stream().map(Country::code)).toList();
  }
}
