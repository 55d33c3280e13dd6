package org.entrepot.rulebook.freight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds, where facts of the parcel may be missing: what is not known is not
 * taken for a no, because a rate would then be chosen by an omission.
 */
sealed interface Holding {

  record Yes() implements Holding {}

  record No() implements Holding {}

  /** It depends on facts that are not stated. */
  record Unknown(Set<String> missing) implements Holding {}

  /**
   * Judges a condition by the facts that are stated.
   *
   * @param mayBeAbsent the facts whose absence has a meaning: those that the edition declares
   */
  static Holding of(@Nullable Condition condition, Facts facts, Set<String> mayBeAbsent) {
    return switch (condition) {
      case null -> new Yes();
      case Condition.All(var parts) -> all(parts, facts, mayBeAbsent);
      case Condition.Any(var parts) ->
          not(all(parts.stream().<Condition>map(Condition.Not::new).toList(), facts, mayBeAbsent));
      case Condition.Not(var part) -> not(of(part, facts, mayBeAbsent));
      case FactCondition.Given given -> given.holds(facts) ? new Yes() : new No();
      case FactCondition.SameAs same ->
          test(same, List.of(same.fact(), same.sameAs()), facts, mayBeAbsent);
      case FactCondition test -> test(test, List.of(test.fact()), facts, mayBeAbsent);
    };
  }

  private static Holding all(List<Condition> parts, Facts facts, Set<String> mayBeAbsent) {
    Set<String> missing = new LinkedHashSet<>();
    for (Condition part : parts) {
      switch (of(part, facts, mayBeAbsent)) {
        case Yes _yes -> {}
        case No no -> {
          return no;
        }
        case Unknown(var names) -> missing.addAll(names);
      }
    }
    return missing.isEmpty() ? new Yes() : new Unknown(missing);
  }

  private static Holding not(Holding holding) {
    return switch (holding) {
      case Yes _yes -> new No();
      case No _no -> new Yes();
      case Unknown unknown -> unknown;
    };
  }

  private static Holding test(
      FactCondition test, List<String> names, Facts facts, Set<String> mayBeAbsent) {
    Set<String> missing = new LinkedHashSet<>();
    for (String name : names) {
      if (facts.value(name).isEmpty() && !mayBeAbsent.contains(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      return new Unknown(missing);
    }
    return test.holds(facts) ? new Yes() : new No();
  }
}
