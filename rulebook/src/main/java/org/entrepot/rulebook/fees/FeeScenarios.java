package org.entrepot.rulebook.fees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;

/**
 * The kinds of order that an edition tells apart: every combination of the facts by which its
 * variants are chosen. What differs in no variant's condition keeps its fallback.
 */
public final class FeeScenarios {

  /**
   * One kind of order.
   *
   * @param words as in {@code seller-kind is local, free-shipping-programme is no}
   */
  public record Scenario(String words, Facts facts) {}

  private FeeScenarios() {}

  /** The scenarios of several editions together, so that they can be compared. */
  public static List<Scenario> of(FeeEdition... editions) {
    Map<String, Set<Value>> choices = new LinkedHashMap<>();
    for (FeeEdition edition : editions) {
      for (Variant variant : edition.variants()) {
        Condition when = variant.when();
        if (when != null) {
          when.tests().forEach(test -> add(edition, test, choices));
        }
      }
    }
    List<Facts> combinations = List.of(Facts.NONE);
    for (var choice : choices.entrySet()) {
      List<Facts> longer = new ArrayList<>();
      for (Facts combination : combinations) {
        choice.getValue().forEach(value -> longer.add(combination.with(choice.getKey(), value)));
      }
      combinations = longer;
    }
    return combinations.stream().map(facts -> new Scenario(words(facts), facts)).toList();
  }

  /**
   * The same kinds in fewer words: a fact that makes no difference among them, because each of its
   * values is there, is not named.
   *
   * @param all every kind that the editions tell apart
   */
  static List<String> words(List<Scenario> some, List<Scenario> all) {
    List<Facts> kinds = some.stream().map(Scenario::facts).toList();
    List<Facts> every = all.stream().map(Scenario::facts).toList();
    for (String fact : all.getFirst().facts().values().keySet()) {
      if (isComplete(fact, kinds, every)) {
        kinds = without(fact, kinds);
        every = without(fact, every);
      }
    }
    return kinds.stream().map(FeeScenarios::words).toList();
  }

  /** Whether the kinds are the same whatever value the fact has. */
  private static boolean isComplete(String fact, List<Facts> kinds, List<Facts> every) {
    List<Facts> rest = without(fact, kinds);
    return every.stream()
        .allMatch(
            kind -> kinds.contains(kind) == rest.contains(without(fact, List.of(kind)).getFirst()));
  }

  private static List<Facts> without(String fact, List<Facts> kinds) {
    return kinds.stream()
        .map(kind -> {
          Map<String, Value> values = new LinkedHashMap<>(kind.values());
          values.remove(fact);
          return Facts.of(values);
        })
        .distinct()
        .toList();
  }

  private static void add(FeeEdition edition, FactCondition test, Map<String, Set<Value>> choices) {
    FactDeclaration fact = OrderFacts.declared(edition).get(test.fact());
    Set<Value> values = choices.computeIfAbsent(test.fact(), name -> new LinkedHashSet<>());
    if (fact != null && fact.type() instanceof FactType.WordFact(var words)) {
      words.forEach(word -> values.add(new Value.Word(word)));
    } else if (fact != null && fact.type() instanceof FactType.YesNoFact) {
      values.add(new Value.YesNo(false));
      values.add(new Value.YesNo(true));
    }
    values.addAll(test.operands());
  }

  private static String words(Facts facts) {
    List<String> parts = new ArrayList<>();
    facts.values().forEach((name, value) -> parts.add(name + " is " + value.text()));
    return parts.isEmpty() ? "every order" : String.join(", ", parts);
  }
}
