package org.entrepot.rulebook.freight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.kernel.LineNumber;

/** In what parcels may differ for which one kernel answers. */
final class ParcelNumbers {

  private static final Set<LineNumber> BY_VOLUME =
      Set.of(
          LineNumber.PRICE,
          LineNumber.QUANTITY,
          LineNumber.LENGTH_MILLIMETRES,
          LineNumber.WIDTH_MILLIMETRES,
          LineNumber.HEIGHT_MILLIMETRES);
  private static final Set<LineNumber> BY_WEIGHT =
      Set.of(LineNumber.PRICE, LineNumber.QUANTITY, LineNumber.WEIGHT_GRAMS);

  private ParcelNumbers() {}

  /** The numbers in which parcels of one kernel may differ; none where there is no kernel. */
  static Set<LineNumber> of(FreightEdition tariff) {
    Set<String> read = new HashSet<>(FactsRead.by(tariff));
    read.retainAll(FactsRead.measures());
    List<String> quantities = QuantityCurve.quantities(tariff);
    if (quantities.equals(List.of(FreightFacts.VOLUME)) && !read.contains(FreightFacts.WEIGHT)) {
      return BY_VOLUME;
    }
    return quantities.equals(List.of(FreightFacts.WEIGHT)) && read.equals(Set.copyOf(quantities))
        ? BY_WEIGHT
        : Set.of();
  }

  /** Whether parcels differ in their sides, not in their weight. */
  static boolean areVolumes(FreightEdition tariff) {
    return of(tariff).equals(BY_VOLUME);
  }

  /** The facts of a line that the tariff does not look at. */
  static Set<String> withoutEffect(FreightEdition tariff) {
    Set<String> unread = new HashSet<>(FactsRead.measures());
    if (tariff.lanes().isEmpty()) {
      unread.addAll(Set.of(FreightFacts.ORIGIN, FreightFacts.DESTINATION, FreightFacts.LANE));
    }
    unread.removeAll(FactsRead.by(tariff));
    return unread;
  }
}
