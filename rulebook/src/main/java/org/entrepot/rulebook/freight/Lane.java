package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Meaning;

/** From where to where: each end is any of the places and zones named, or anywhere. */
@Meaning("From where to where")
public record Lane(
    @Meaning("Stable name that rate cards use") String code,
    @Meaning("Places or zones where it begins; anywhere where absent") List<String> from,
    @Meaning("Places or zones where it ends; anywhere where absent") List<String> to) {

  public Lane {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  boolean covers(String origin, String destination, Map<String, Zone> zones) {
    return covers(from, origin, zones) && covers(to, destination, zones);
  }

  private static boolean covers(List<String> end, String place, Map<String, Zone> zones) {
    return end.isEmpty()
        || end.contains(place)
        || end.stream().map(zones::get).anyMatch(zone -> zone != null && zone.covers(place));
  }

  /** The place at which it begins, where that is a single one. */
  Optional<String> origin(Map<String, Zone> zones) {
    return onePlace(from, zones);
  }

  /** The place at which it ends, where that is a single one. */
  Optional<String> destination(Map<String, Zone> zones) {
    return onePlace(to, zones);
  }

  private static Optional<String> onePlace(List<String> end, Map<String, Zone> zones) {
    List<String> places = new ArrayList<>();
    for (String name : end) {
      Zone zone = zones.get(name);
      if (zone == null) {
        places.add(name);
      } else {
        places.addAll(zone.names());
      }
    }
    return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
  }
}
