package org.entrepot.rulebook.fees;

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
 * One dated version of a marketplace's charges on an order, in one currency. Amounts are exact
 * until the one rounding point: the charge line, or each unit of it where the edition says so; half
 * up to the currency's minor unit unless it says otherwise.
 */
@Meaning("Charges on an order")
public record FeeEdition(
    @Meaning("The currency of every amount") CurrencyUnit currency,
    @Meaning("How an amount is rounded to the minor unit; half-up where absent")
        @Nullable RoundingMode rounding,
    @Meaning("What is rounded, the unit or the whole line; line where absent")
        @Nullable RoundingPoint roundedPer,
    @Meaning("Facts about the order that conditions and rates name")
        Map<String, DeclaredFact> facts,
    @Meaning("Amounts that charges are computed on; of each, the first reading that holds counts")
        Map<String, List<Basis>> bases,
    @Meaning("Who is charged what; the first that holds counts") List<Variant> variants) {

  /** What is rounded. */
  public enum RoundingPoint {
    /** The amount of one unit, then multiplied by the quantity. */
    UNIT,
    /** The amount of the whole charge line. */
    LINE
  }

  public FeeEdition {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
    variants = List.copyOf(variants);
  }

  RoundingMode roundingMode() {
    return rounding == null ? RoundingMode.HALF_UP : rounding;
  }

  RoundingPoint roundingPoint() {
    return roundedPer == null ? RoundingPoint.LINE : roundedPer;
  }
}
