package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;

/**
 * One kind of parcel with what follows from its facts.
 *
 * @param on what its lines are charged for
 * @param pieces how many of it there are
 * @param facts stated and derived, what conditions are judged by
 * @param quantities what rate cards are read by: volume, weight and chargeable weight as counted
 * @param working how the derived facts came about
 */
record Parcel(
    String on, BigDecimal pieces, Facts facts, Map<String, Value> quantities, List<Step> working) {

  /** A parcel, or every reason why its facts describe none. */
  sealed interface Reading {
    record Ready(Parcel parcel) implements Reading {}

    record Not(List<Refusal> refusals) implements Reading {}
  }

  Parcel {
    quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    working = List.copyOf(working);
  }
}
