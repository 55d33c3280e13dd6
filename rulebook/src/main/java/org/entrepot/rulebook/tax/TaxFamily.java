package org.entrepot.rulebook.tax;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The family {@code tax}: what a country takes of goods at their sale or import. */
public final class TaxFamily implements Family<TaxEdition> {

  private static final String CLASS = "tax-class";
  private static final String REGION = "region";
  private static final String GOODS = "goods";
  private static final String FREIGHT = "freight";
  private static final String INSURANCE = "insurance";
  private static final String CUSTOMS_VALUE = "customs-value";
  private static final String DUTY = "duty";
  private static final String AT_IMPORT = "at-import";

  @Override
  public String name() {
    return "tax";
  }

  @Override
  public String purpose() {
    return "What a country takes of goods at their sale or their import";
  }

  @Override
  public Class<TaxEdition> body() {
    return TaxEdition.class;
  }

  @Override
  public void check(TaxEdition body, Findings findings) {
    Map<String, FactDeclaration> known = asks(body).facts();
    for (int i = 0; i < body.taxes().size(); i++) {
      TaxEdition.Tax tax = body.taxes().get(i);
      Findings at = findings.at("taxes[" + i + "]");
      if (tax.when() != null) {
        ConditionCheck.check(tax.when(), known, at.at("when"));
      }
      if (tax.atImport().isEmpty() && tax.atSale().isEmpty()) {
        at.report(
            Rule.RB_03,
            "",
            "‘" + tax.label() + "’ is taken of nothing: state at-import or at-sale");
      }
      for (TaxEdition.Tax later : body.taxes().subList(i + 1, body.taxes().size())) {
        if (tax.when() == null && later.code().equals(tax.code())) {
          at.report(
              Rule.RB_13,
              "",
              "‘" + tax.label() + "’ holds for all goods: ‘" + later.label() + "’ never counts");
        }
      }
    }
  }

  @Override
  public FactSheet asks(TaxEdition body) {
    FactType money = new FactType.MoneyFact(body.currency());
    Value nothing = new Value.Amount(BigMoney.zero(body.currency()));
    FactDeclaration region =
        body.regions().isEmpty()
            ? FactDeclaration.optional(REGION, new FactType.WordFact(List.of()), "Region")
            : FactDeclaration.needed(REGION, new FactType.WordFact(body.regions()), "Region");
    return FactSheet.of(
        List.of(
            FactDeclaration.withFallback(
                CLASS,
                new FactType.WordFact(body.classes()),
                "Tax class",
                new Value.Word("standard")),
            region,
            FactDeclaration.needed(GOODS, money, "Goods"),
            FactDeclaration.withFallback(FREIGHT, money, "Freight", nothing),
            FactDeclaration.withFallback(INSURANCE, money, "Insurance", nothing),
            FactDeclaration.withFallback(CUSTOMS_VALUE, money, "Customs value", nothing),
            FactDeclaration.withFallback(DUTY, money, "Duty", nothing),
            FactDeclaration.withFallback(
                AT_IMPORT, new FactType.YesNoFact(), "Imported", new Value.YesNo(false))));
  }

  @Override
  public Outcome compute(Edition<TaxEdition> edition, Facts facts, Instant at, Books books) {
    Taxable goods =
        new Taxable(
            GOODS,
            facts.money(GOODS),
            facts.money(FREIGHT),
            facts.money(INSURANCE),
            facts.money(CUSTOMS_VALUE),
            facts.money(DUTY),
            facts);
    Taxes.Computed computed = Taxes.of(edition, List.of(goods), facts.yes(AT_IMPORT));
    Money tax =
        computed.lines().stream()
            .map(ChargeLine::amount)
            .reduce(Money.zero(edition.body().currency()), Money::plus);
    Map<String, Value> results = new LinkedHashMap<>();
    results.put("tax", new Value.Amount(tax.toBigMoney()));
    return new Outcome.Answer(computed.lines(), results, List.of(), computed.working());
  }
}
