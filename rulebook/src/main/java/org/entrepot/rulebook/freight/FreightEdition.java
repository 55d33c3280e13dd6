package org.entrepot.rulebook.freight;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a freight tariff, in one currency. Volumes and weights are exact unless a
 * step is stated; amounts are exact until the one rounding point, which is each charge of one
 * parcel: half up to the currency's minor unit unless the edition says otherwise.
 */
@Meaning("A freight tariff")
public record FreightEdition(
    @Meaning("The currency of every amount") CurrencyUnit currency,
    @Meaning("How a charge is rounded to the minor unit; half-up where absent")
        @Nullable RoundingMode rounding,
    @Meaning("Facts, beside those of the parcel, that conditions and coefficients name")
        Map<String, DeclaredFact> facts,
    @Meaning("Groups of places that lanes name") Map<String, Zone> zones,
    @Meaning("From where to where a public rate exists; the first that covers a parcel counts")
        List<Lane> lanes,
    @Meaning("Why there is no rate on other lanes; where absent, other lanes are not served")
        @Nullable String otherLanes,
    @Meaning("Steps in which volume is counted; the first that holds counts, exact where none does")
        List<StepRule> volumeSteps,
    @Meaning("What a volume counts as weight; the first that holds counts, actual weight if none")
        List<DimensionalRule> dimensionalWeight,
    @Meaning("Steps in which chargeable weight is counted; the first that holds counts")
        List<StepRule> weightSteps,
    @Meaning("The charges, in the order of the bill") List<Charge> charges,
    @Meaning("What a reader must know beside the figures") List<String> notes) {

  public FreightEdition {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
    lanes = List.copyOf(lanes);
    volumeSteps = List.copyOf(volumeSteps);
    dimensionalWeight = List.copyOf(dimensionalWeight);
    weightSteps = List.copyOf(weightSteps);
    charges = List.copyOf(charges);
    notes = List.copyOf(notes);
  }

  RoundingMode roundingMode() {
    return rounding == null ? RoundingMode.HALF_UP : rounding;
  }
}
