package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lane of a parcel as far as its facts tell.
 *
 * @param asked the lane as the facts state it, in words; null where they do not
 */
record LaneReading(Optional<Lane> lane, @Nullable String asked, List<String> missing) {

  static LaneReading of(FreightEdition tariff, Facts facts) {
    Optional<String> code = facts.value(FreightFacts.LANE).map(Value::text);
    if (code.isPresent()) {
      String stated = code.get();
      return new LaneReading(
          tariff.lanes().stream().filter(lane -> lane.code().equals(stated)).findFirst(),
          stated,
          List.of());
    }
    Optional<String> from = facts.value(FreightFacts.ORIGIN).map(Value::text);
    Optional<String> to = facts.value(FreightFacts.DESTINATION).map(Value::text);
    if (from.isEmpty() || to.isEmpty()) {
      List<String> missing = new ArrayList<>();
      if (from.isEmpty()) {
        missing.add(FreightFacts.ORIGIN);
      }
      if (to.isEmpty()) {
        missing.add(FreightFacts.DESTINATION);
      }
      return new LaneReading(Optional.empty(), null, missing);
    }
    return new LaneReading(
        tariff.lanes().stream()
            .filter(lane -> lane.covers(from.get(), to.get(), tariff.zones()))
            .findFirst(),
        from.get() + " → " + to.get(),
        List.of());
  }

  boolean isOneOf(List<String> codes) {
    return lane.filter(found -> codes.contains(found.code())).isPresent();
  }

  List<Refusal> refusals(FreightEdition tariff, CardCharge charge) {
    if (!missing.isEmpty()) {
      return missing.stream()
          .map(fact ->
              new Refusal(
                  Reason.FACT_MISSING,
                  fact,
                  "‘" + fact + "’ is needed, or ‘lane’: the rate depends on the lane"))
          .toList();
    }
    String known = String.join(", ", tariff.lanes().stream().map(Lane::code).toList());
    String why = tariff.otherLanes();
    return List.of(
        why == null
            ? new Refusal(
                Reason.NOT_COVERED,
                "lane " + asked,
                "‘"
                    + charge.label()
                    + "’ does not serve the lane "
                    + asked
                    + "; it serves "
                    + known)
            : new Refusal(
                Reason.NO_PUBLIC_RATE,
                "lane " + asked,
                "the lane " + asked + " has no public tariff: " + why + "; known is " + known));
  }
}
