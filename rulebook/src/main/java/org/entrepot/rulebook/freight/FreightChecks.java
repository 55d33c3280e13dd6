package org.entrepot.rulebook.freight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value.Measure;
import org.jspecify.annotations.Nullable;

/** What a freight edition must keep beyond its types: its facts, lanes and ways of measuring. */
final class FreightChecks {

  private final FreightEdition tariff;
  private final Findings findings;
  private final Map<String, FactDeclaration> known;

  FreightChecks(FreightEdition tariff, Findings findings) {
    this.tariff = tariff;
    this.findings = findings;
    this.known = FreightFacts.known(tariff);
  }

  void run() {
    facts();
    lanes();
    steps("volume-steps", tariff.volumeSteps(), Unit.Dimension.VOLUME);
    steps("weight-steps", tariff.weightSteps(), Unit.Dimension.MASS);
    conditions(
        "dimensional-weight",
        tariff.dimensionalWeight().stream()
            .<@Nullable Condition>map(DimensionalRule::when)
            .toList());
    if (tariff.charges().isEmpty()) {
      findings.report(Rule.RB_03, "charges", "at least one charge is needed");
    }
    Set<String> before = new HashSet<>();
    for (int i = 0; i < tariff.charges().size(); i++) {
      Charge charge = tariff.charges().get(i);
      new ChargeChecks(tariff, known, findings.at("charges[" + i + "]")).run(charge, before);
      before.add(charge.code());
    }
  }

  private void facts() {
    for (String name : tariff.facts().keySet()) {
      if (FreightFacts.ofParcels(tariff).containsKey(name)) {
        findings.report(
            Rule.RB_19, "facts." + name, "‘" + name + "’ is a fact of every parcel already");
      }
    }
    FreightFacts.declared(tariff)
        .forEach((name, fact) -> {
          if (fact.fallback() != null && fact.type().accept(fact.fallback()).isEmpty()) {
            findings.report(
                Rule.RB_12, "facts." + name, "if-absent: expected " + fact.type().expected());
          }
        });
  }

  private void lanes() {
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < tariff.lanes().size(); i++) {
      Lane lane = tariff.lanes().get(i);
      Findings at = findings.at("lanes[" + i + "]");
      if (!codes.add(lane.code())) {
        at.report(Rule.RB_19, "code", "the lane ‘" + lane.code() + "’ stands twice");
      }
      for (Lane earlier : tariff.lanes().subList(0, i)) {
        if (covers(earlier.from(), lane.from()) && covers(earlier.to(), lane.to())) {
          at.report(Rule.RB_13, "", "‘" + earlier.code() + "’ covers this lane: it never applies");
        }
      }
    }
  }

  private static boolean covers(List<String> earlier, List<String> later) {
    return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
  }

  private void steps(String field, List<StepRule> rules, Unit.Dimension dimension) {
    conditions(field, rules.stream().<@Nullable Condition>map(StepRule::when).toList());
    for (int i = 0; i < rules.size(); i++) {
      Measure step = rules.get(i).step();
      if (step.unit().dimension() != dimension) {
        findings.report(
            Rule.RB_05,
            field + "[" + i + "].step",
            step.text() + " is no quantity of " + Words.of(dimension));
      }
    }
  }

  private void conditions(String field, List<@Nullable Condition> conditions) {
    firstThatHolds(conditions, known, findings.at(field));
  }

  /** Of alternatives the first that holds counts, so only the last may hold always. */
  static void firstThatHolds(
      List<@Nullable Condition> conditions, Map<String, FactDeclaration> known, Findings at) {
    for (int i = 0; i < conditions.size(); i++) {
      @Nullable Condition condition = conditions.get(i);
      if (condition != null) {
        ConditionCheck.check(condition, known, at.at("[" + i + "].when"));
      } else if (i + 1 < conditions.size()) {
        at.report(
            Rule.RB_13,
            "[" + i + "]",
            "this always holds: the " + (conditions.size() - i - 1) + " after it never count");
      }
    }
  }
}
