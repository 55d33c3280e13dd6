package org.entrepot.marketplace.restatements.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/** Assumptions are of the type that a rule asks for, and those that are needed are there. */
final class AssumptionCheck {

  private static final String EXCHANGE = "fx.";

  private final List<PinnedPair> rules;
  private final List<AssumedFact> assumed;
  private final Faults faults;
  private final Map<String, String> good = new LinkedHashMap<>();

  AssumptionCheck(List<PinnedPair> rules, List<AssumedFact> assumed, Faults faults) {
    this.rules = rules;
    this.assumed = assumed;
    this.faults = faults;
  }

  /** The assumptions as {@code name=value}; of those that are wrong, the faults are told. */
  List<String> check(Typed typed, Optional<DataSet> dataSet) {
    for (AssumedFact fact : assumed) {
      String value = typed.assumed(fact.name()).strip();
      if (!value.isEmpty()) {
        checkType(fact, value);
        good.put(fact.name(), value);
      }
    }
    typed.more().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::more);
    if (dataSet.isPresent()) {
      assumed.stream().filter(AssumedFact::needed).forEach(this::checkThere);
    }
    List<String> texts = new ArrayList<>();
    good.forEach((name, value) -> texts.add(name + "=" + value));
    return texts;
  }

  private void checkThere(AssumedFact fact) {
    boolean there =
        good.containsKey(fact.name())
            || fact.rules().stream().allMatch(rule -> good.containsKey(rule + ":" + fact.name()));
    if (!there) {
      faults.addFact(
          fact.name(),
          "The orders do not state it, and nothing is computed without it: "
              + fact.type().expected()
              + ".");
    }
  }

  private void checkType(AssumedFact fact, String text) {
    if (!isOfType(fact.name(), text)) {
      faults.addFact(
          fact.name(), "‘" + text + "’ does not fit: expected " + fact.type().expected() + ".");
    }
  }

  private boolean isOfType(String fact, String text) {
    try {
      Value value = ValueText.read(text);
      return declared(fact).stream().anyMatch(one -> one.type().accept(value).isPresent());
    } catch (ValueTextException noValue) {
      return false;
    }
  }

  private List<FactDeclaration> declared(String fact) {
    return rules.stream()
        .flatMap(rule -> rule.sheets().stream())
        .flatMap(AssumptionCheck::declared)
        .filter(one -> one.name().equals(fact))
        .toList();
  }

  private static Stream<FactDeclaration> declared(FactSheet sheet) {
    return Stream.concat(
        sheet.facts().values().stream(),
        sheet.groups().values().stream()
            .flatMap(group -> group.member().facts().values().stream()));
  }

  private void more(String line) {
    try {
      Assumptions.read(List.of(line));
    } catch (IllegalArgumentException wrong) {
      faults.add(Field.ASSUMPTIONS, wrong.getMessage() + ".");
      return;
    }
    String name = line.substring(0, line.indexOf('=')).strip();
    String value = line.substring(line.indexOf('=') + 1).strip();
    String fact = name.substring(name.indexOf(':') + 1);
    if (good.put(name, value) != null) {
      faults.add(Field.ASSUMPTIONS, "‘" + name + "’ is assumed twice.");
    } else if (!name.startsWith(EXCHANGE) && declared(fact).isEmpty()) {
      faults.add(Field.ASSUMPTIONS, "‘" + fact + "’: none of the rules asks for it.");
    } else if (!name.startsWith(EXCHANGE) && !isOfType(fact, value)) {
      faults.add(
          Field.ASSUMPTIONS,
          "‘"
              + value
              + "’ does not fit "
              + fact
              + ": expected "
              + declared(fact).getFirst().type().expected()
              + ".");
    }
  }
}
