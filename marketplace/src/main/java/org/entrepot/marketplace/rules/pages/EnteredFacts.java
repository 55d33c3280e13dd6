package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueTextException;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * The facts that were typed, and everything that is wrong with them.
 *
 * @param refusals by the name of the fact as in {@code lines[0].price}; empty where all is well
 */
record EnteredFacts(Facts facts, List<Refusal> refusals) {

  EnteredFacts {
    refusals = List.copyOf(refusals);
  }

  static EnteredFacts of(Entered entered, FactSheet sheet) {
    List<Refusal> unreadable = new ArrayList<>();
    Facts facts = read(entered, sheet, "", unreadable);
    Set<String> known =
        unreadable.stream()
            .map(Refusal::about)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Refusal> all = new ArrayList<>(unreadable);
    if (sheet.fill(facts) instanceof Filled.Not(var refusals)) {
      refusals.stream().filter(refusal -> !known.contains(refusal.about())).forEach(all::add);
    }
    return new EnteredFacts(facts, all);
  }

  private static Facts read(
      Entered entered, FactSheet sheet, String prefix, List<Refusal> unreadable) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (FactDeclaration fact : sheet.facts().values()) {
      String typed = entered.value(fact.name());
      if (!typed.isBlank()) {
        try {
          values.put(fact.name(), TypedValue.read(typed, fact.type()));
        } catch (ValueTextException unclear) {
          unreadable.add(
              new Refusal(
                  Reason.FACT_INVALID, prefix + fact.name(), String.valueOf(unclear.getMessage())));
        }
      }
    }
    Map<String, List<Facts>> groups = new LinkedHashMap<>();
    for (FactSheet.Group group : sheet.groups().values()) {
      List<Facts> members = new ArrayList<>();
      for (Entered member : entered.group(group.name())) {
        if (!member.isBlank()) {
          String at = prefix + group.name() + "[" + members.size() + "].";
          members.add(read(member, group.member(), at, unreadable));
        }
      }
      if (!members.isEmpty()) {
        groups.put(group.name(), members);
      }
    }
    return new Facts(values, groups);
  }
}
