package org.entrepot.rulebook.landedcost;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.access.AccessEdition;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.CustomsAssessment;
import org.entrepot.rulebook.customs.Procedure;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a quote's lines come to. Converted values are exact in the working; here they stand in minor
 * units, rounded half up.
 */
record Receipt(LandedCostEdition edition, CurrencyUnit currency, List<ChargeLine> lines) {

  private static final String DUTY = "duty";

  /** Duties, taxes and fees together. */
  Money charges() {
    return lines.stream().map(ChargeLine::amount).reduce(Money.zero(currency), Money::plus);
  }

  private Money sum(String code) {
    return lines.stream()
        .filter(line -> line.code().equals(code))
        .map(ChargeLine::amount)
        .reduce(Money.zero(currency), Money::plus);
  }

  private Money fees() {
    return edition.fees().stream()
        .map(LandedCostEdition.ServiceFee::code)
        .distinct()
        .map(this::sum)
        .reduce(Money.zero(currency), Money::plus);
  }

  /**
   * The figures and verdicts by name, in reading order.
   *
   * @param prepaid whether the seller prepays everything, or only what is taken at the sale
   */
  Map<String, Value> results(
      Consignment consignment,
      CustomsAssessment.Assessed assessed,
      boolean prepaid,
      AccessEdition.Verdict access) {
    Money charges = charges();
    Money tax = charges.minus(sum(DUTY)).minus(fees());
    boolean atSale = assessed.procedure().tax() == Procedure.TaxPoint.AT_SALE;
    Money paidNow = prepaid ? charges : atSale ? tax : Money.zero(currency);
    Map<String, Value> results = new LinkedHashMap<>();
    results.put("goods", amount(minorUnits(consignment.intrinsicValue())));
    results.put("customs-value", amount(minorUnits(assessed.customsValue())));
    results.put(DUTY, amount(sum(DUTY)));
    results.put("tax", amount(tax));
    results.put("fees", amount(fees()));
    results.put("charges", amount(charges));
    results.put("prepaid", amount(paidNow));
    results.put("at-the-door", amount(charges.minus(paidNow)));
    results.put("landed-cost", amount(minorUnits(consignment.value()).plus(charges)));
    results.put("procedure", new Value.Word(assessed.procedure().name()));
    results.put("accountable", word(assessed.procedure().accountable()));
    results.put("tax-point", word(assessed.procedure().tax()));
    results.put("access", word(access));
    return results;
  }

  private static Money minorUnits(BigMoney exact) {
    return exact.toMoney(RoundingMode.HALF_UP);
  }

  private static Value word(Enum<?> word) {
    return new Value.Word(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Value amount(Money money) {
    return new Value.Amount(money.toBigMoney());
  }
}
