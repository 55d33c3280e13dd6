package org.entrepot.rulebook.tax;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a country's taxes on goods that are sold into it. Each tax is computed per
 * rate on the sum of the goods that it holds for, exact, and rounded once, when it becomes a line.
 */
@Meaning("Taxes on goods sold or imported into a country")
public record TaxEdition(
    @Meaning("The currency of the taxes") CurrencyUnit currency,
    @Meaning("How a tax line is rounded to the minor unit; half-up where absent")
        @Nullable RoundingMode rounding,
    @Meaning("The classes of goods that rates tell apart") List<String> classes,
    @Meaning("The regions that rates tell apart; none where there are no regional taxes")
        List<String> regions,
    @Meaning("The taxes in the order in which they are computed") List<Tax> taxes) {

  private static final String REGION = "region";
  private static final String CLASS = "tax-class";

  /** What a tax is taken of. */
  public enum Part {
    GOODS,
    FREIGHT,
    INSURANCE,
    CUSTOMS_VALUE,
    DUTY,
    EARLIER_TAXES
  }

  /** One tax at one rate; of the same code, the first that holds for an item counts. */
  @Meaning("A tax at one rate")
  public record Tax(
      @Meaning("Stable name on statements; of one code only the first that holds counts")
          String code,
      @Meaning("What statements call it") String label,
      @Meaning("Which goods and buyers; all where absent") @Nullable Condition when,
      @Meaning("The rate") Value.Proportion rate,
      @Meaning("What it is taken of at import") List<Part> atImport,
      @Meaning("What it is taken of at the sale") List<Part> atSale,
      @Meaning("yes where the base holds the tax itself, as in value ÷ (1 − rate)")
          @Nullable Boolean inclusive) {
    public Tax {
      atImport = List.copyOf(atImport);
      atSale = List.copyOf(atSale);
    }
  }

  public TaxEdition {
    classes = List.copyOf(classes);
    regions = List.copyOf(regions);
    taxes = List.copyOf(taxes);
  }

  /**
   * Why the taxes on a parcel cannot be told: no region where rates differ by it, an unknown class.
   */
  public List<Refusal> unanswerable(Facts parcel) {
    List<Refusal> refusals = new ArrayList<>();
    Optional<Value> region = parcel.value(REGION);
    if (!regions.isEmpty() && region.isEmpty()) {
      refusals.add(
          new Refusal(
              Reason.FACT_MISSING,
              REGION,
              "‘region’ is needed, taxes differ by it: one of " + String.join(", ", regions)));
    }
    region
        .filter(stated -> !regions.isEmpty() && !regions.contains(stated.text()))
        .ifPresent(stated -> refusals.add(invalid(REGION, stated, regions)));
    List<Facts> items = parcel.group("items");
    for (int i = 0; i < items.size(); i++) {
      String about = "items[" + i + "]." + CLASS;
      items
          .get(i)
          .value(CLASS)
          .filter(stated -> !classes.contains(stated.text()))
          .ifPresent(stated -> refusals.add(invalid(about, stated, classes)));
    }
    return refusals;
  }

  private static Refusal invalid(String about, Value stated, List<String> known) {
    return new Refusal(
        Reason.FACT_INVALID,
        about,
        "‘" + about + "’ is ‘" + stated.text() + "’: expected one of " + String.join(", ", known));
  }

  RoundingMode roundingMode() {
    return rounding == null ? RoundingMode.HALF_UP : rounding;
  }
}
