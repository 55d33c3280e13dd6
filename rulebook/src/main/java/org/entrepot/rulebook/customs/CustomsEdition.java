package org.entrepot.rulebook.customs;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a customs territory's import regime. Thresholds are conditions of its
 * procedures on the consignment's value; duty is exact until it becomes a line, which is rounded
 * once.
 */
@Meaning("A customs territory’s import regime")
public record CustomsEdition(
    @Meaning("The currency of values, thresholds and duties") CurrencyUnit currency,
    @Meaning("What the customs value holds: cif with freight and insurance, fob the goods alone")
        Valuation valuation,
    @Meaning("The day whose exchange rate counts") ExchangeDay exchangeDay,
    @Meaning("How old that rate may be, in days") Value.Measure exchangeMaxAge,
    @Meaning("How a duty line is rounded to the minor unit; half-up where absent")
        @Nullable RoundingMode rounding,
    @Meaning("How the HS codes of goods begin that owe excise, said so or not")
        List<String> exciseGoods,
    @Meaning("Facts about the consignment that conditions name") Map<String, DeclaredFact> facts,
    @Meaning("The subject that holds the duty of each tariff line") @Nullable SubjectId tariff,
    @Meaning("Duties by origin, for goods that claim them with proof") List<Preference> preferences,
    @Meaning("Ways through customs; the first that holds counts") List<Procedure> procedures,
    @Meaning("Whether a buyer’s order may be sent in parts to stay under a threshold")
        Splitting splitting) {

  private static final Value YES = new Value.YesNo(true);

  /** What the customs value is made of. */
  public enum Valuation {
    CIF,
    FOB
  }

  /** Which day's exchange rate counts. */
  public enum ExchangeDay {
    SALE,
    ARRIVAL,
    FIRST_OF_THE_MONTH
  }

  /** Whether goods of one order may be sent apart. */
  public enum Splitting {
    LAWFUL,
    ONLY_SEPARATE_ORDERS,
    UNLAWFUL
  }

  public CustomsEdition {
    exciseGoods = List.copyOf(exciseGoods);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    preferences = List.copyOf(preferences);
    procedures = List.copyOf(procedures);
  }

  int maxAgeDays() {
    return exchangeMaxAge.base().intValueExact();
  }

  /** The facts with excise said of every item whose code is one of goods that owe it. */
  Facts withExcise(Facts consignment) {
    List<Facts> items =
        consignment.group(ConsignmentFacts.ITEMS).stream()
            .map(item -> owesExcise(item) ? item.with(ConsignmentFacts.EXCISE, YES) : item)
            .toList();
    return consignment.withGroup(ConsignmentFacts.ITEMS, items);
  }

  private boolean owesExcise(Facts item) {
    return item.value(ConsignmentFacts.HS_CODE)
        .map(code -> code.text().replace(".", ""))
        .filter(code -> exciseGoods.stream().anyMatch(code::startsWith))
        .isPresent();
  }

  RoundingMode roundingMode() {
    return rounding == null ? RoundingMode.HALF_UP : rounding;
  }
}
