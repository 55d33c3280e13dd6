package org.entrepot.rulebook.fees;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.edition.AmountRules;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What a fee edition must keep beyond its types. */
final class FeeChecks {

  private final FeeEdition fees;
  private final Findings findings;
  private final Map<String, FactDeclaration> orderFacts;
  private final Map<String, FactDeclaration> lineFacts = new LinkedHashMap<>();

  FeeChecks(FeeEdition fees, Findings findings) {
    this.fees = fees;
    this.findings = findings;
    this.orderFacts = OrderFacts.declared(fees);
    lineFacts.putAll(orderFacts);
    OrderFacts.line(fees.currency()).forEach(fact -> lineFacts.put(fact.name(), fact));
  }

  void run() {
    checkFacts();
    fees.bases().forEach(this::checkBasis);
    checkVariants();
  }

  private void checkFacts() {
    for (FactDeclaration line : OrderFacts.line(fees.currency())) {
      if (orderFacts.containsKey(line.name())) {
        findings.report(
            Rule.RB_19,
            "facts." + line.name(),
            "‘" + line.name() + "’ is a fact of every line already");
      }
    }
    orderFacts.forEach((name, fact) -> {
      if (fact.fallback() != null && fact.type().accept(fact.fallback()).isEmpty()) {
        findings.report(
            Rule.RB_12, "facts." + name, "if-absent: expected " + fact.type().expected());
      }
    });
  }

  private void checkBasis(String name, List<Basis> readings) {
    Findings here = findings.at("bases." + name);
    if (readings.isEmpty()) {
      here.report(Rule.RB_03, "", "‘" + name + "’ has no reading");
    }
    for (int i = 0; i < readings.size(); i++) {
      Basis reading = readings.get(i);
      Findings at = here.at("[" + i + "]");
      boolean last = i + 1 == readings.size();
      if (reading.when() == null && !last) {
        at.report(
            Rule.RB_13,
            "",
            "this reading always holds: the "
                + (readings.size() - i - 1)
                + " after it never count");
      }
      if (reading.when() != null && last) {
        at.report(
            Rule.RB_03,
            "",
            "the last reading of ‘" + name + "’ must hold always: leave out its ‘when’");
      }
      condition(reading.when(), lineFacts, at);
      currency(reading.atMost(), at, "at-most");
      AmountRules.charged(reading.atMost(), at, "at-most");
      for (String part : reading.sum().keySet()) {
        FactDeclaration fact = lineFacts.get(part);
        if (fact == null || !(fact.type() instanceof FactType.MoneyFact)) {
          at.report(Rule.RB_16, "sum." + part, "‘" + part + "’ is no declared amount of money");
        } else if (fact.fallback() == null && !fact.needed()) {
          at.report(
              Rule.RB_16, "sum." + part, "‘" + part + "’ may be absent: give it an if-absent");
        }
      }
    }
  }

  private void checkVariants() {
    if (fees.variants().isEmpty()) {
      findings.report(Rule.RB_03, "variants", "at least one variant is needed");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < fees.variants().size(); i++) {
      Variant variant = fees.variants().get(i);
      Findings at = findings.at("variants[" + i + "]");
      if (!names.add(variant.name())) {
        at.report(Rule.RB_19, "name", "‘" + variant.name() + "’ stands twice");
      }
      if (variant.when() == null && i + 1 < fees.variants().size()) {
        at.report(
            Rule.RB_13,
            "",
            "‘" + variant.name() + "’ covers every order: what follows never applies");
      }
      condition(variant.when(), orderFacts, at);
      checkCharges(variant, at);
    }
    checkReachable();
  }

  /** Where only listed words and yes or no tell orders apart, every kind of order can be tried. */
  private void checkReachable() {
    boolean listed =
        fees.variants().stream()
            .filter(variant -> variant.when() != null)
            .flatMap(variant -> tests(variant).stream())
            .allMatch(this::listed);
    if (!listed) {
      return;
    }
    Set<Variant> reached = new HashSet<>();
    for (FeeScenarios.Scenario scenario : FeeScenarios.of(fees)) {
      OrderCharges.variant(fees, scenario.facts()).ifPresent(reached::add);
    }
    for (int i = 0; i < fees.variants().size(); i++) {
      Variant variant = fees.variants().get(i);
      if (variant.when() != null && !reached.contains(variant)) {
        findings.report(
            Rule.RB_13,
            "variants[" + i + "].when",
            "‘"
                + variant.name()
                + "’ never applies: the variants before it cover all of its orders");
      }
    }
  }

  private static List<FactCondition> tests(Variant variant) {
    return variant.when() == null ? List.of() : variant.when().tests();
  }

  private boolean listed(FactCondition test) {
    FactDeclaration fact = orderFacts.get(test.fact());
    return fact != null
        && !(test instanceof FactCondition.Given)
        && !(test instanceof FactCondition.SameAs)
        && (fact.type() instanceof FactType.YesNoFact
            || (fact.type() instanceof FactType.WordFact(var words) && !words.isEmpty()));
  }

  private void checkCharges(Variant variant, Findings at) {
    for (int i = 0; i < variant.charges().size(); i++) {
      Charge charge = variant.charges().get(i);
      Findings here = at.at("charges[" + i + "]");
      boolean byLine = charge.per() == Charge.Per.UNIT || charge.per() == Charge.Per.LINE;
      condition(charge.when(), byLine ? lineFacts : orderFacts, here);
      basisExists(charge.of(), "of", here);
      basisExists(charge.bandedBy(), "banded-by", here);
      rateFact(charge.rateFact(), here);
      new ChargeChecks(fees, here).run(charge, variant.charges().subList(0, i));
    }
  }

  private void basisExists(@Nullable String basis, String field, Findings at) {
    if (basis != null && !fees.bases().containsKey(basis)) {
      at.report(
          Rule.RB_16,
          field,
          "there is no basis ‘"
              + basis
              + "’; known are "
              + String.join(", ", fees.bases().keySet()));
    }
  }

  private void rateFact(@Nullable String name, Findings at) {
    if (name == null) {
      return;
    }
    FactDeclaration fact = orderFacts.get(name);
    if (fact == null || !(fact.type() instanceof FactType.RateFact)) {
      at.report(Rule.RB_16, "rate-fact", "‘" + name + "’ is no declared fact of kind rate");
    } else if (fact.fallback() == null && !fact.needed()) {
      at.report(Rule.RB_16, "rate-fact", "‘" + name + "’ may be absent: give it an if-absent");
    }
  }

  private void currency(@Nullable BigMoney amount, Findings at, String field) {
    if (amount != null && !amount.getCurrencyUnit().equals(fees.currency())) {
      at.report(
          Rule.RB_12, field, amount + " is not in " + fees.currency() + ", the edition’s currency");
    }
  }

  private static void condition(
      @Nullable Condition condition, Map<String, FactDeclaration> known, Findings at) {
    if (condition != null) {
      ConditionCheck.check(condition, known, at.at("when"));
    }
  }
}
