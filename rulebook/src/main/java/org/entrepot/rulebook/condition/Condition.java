package org.entrepot.rulebook.condition;

import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.Facts;

/**
 * A predicate over facts, written in a rulebook file. It is never a script: every part can be named
 * when it fails, and it compiles into the fast path. A test of a fact that is absent fails.
 */
@Meaning("A predicate over facts")
public sealed interface Condition
    permits FactCondition, Condition.All, Condition.Any, Condition.Not {

  /** Whether it holds for the facts. */
  boolean holds(Facts facts);

  /** The parts that keep it from holding, in words; empty where it holds. */
  List<String> failing(Facts facts);

  /** The condition in words. */
  String words();

  /** The tests at its leaves. */
  List<FactCondition> tests();

  /** Every part holds. */
  record All(@Meaning("Every one of these holds") List<Condition> all) implements Condition {
    public All {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("‘all’ needs at least one condition");
      }
    }

    @Override
    public boolean holds(Facts facts) {
      return all.stream().allMatch(part -> part.holds(facts));
    }

    @Override
    public List<String> failing(Facts facts) {
      return all.stream().flatMap(part -> part.failing(facts).stream()).toList();
    }

    @Override
    public String words() {
      return String.join(" and ", all.stream().map(Condition::words).toList());
    }

    @Override
    public List<FactCondition> tests() {
      return all.stream().flatMap(part -> part.tests().stream()).toList();
    }
  }

  /** At least one part holds. */
  record Any(@Meaning("At least one of these holds") List<Condition> any) implements Condition {
    public Any {
      any = List.copyOf(any);
      if (any.isEmpty()) {
        throw new IllegalArgumentException("‘any’ needs at least one condition");
      }
    }

    @Override
    public boolean holds(Facts facts) {
      return any.stream().anyMatch(part -> part.holds(facts));
    }

    @Override
    public List<String> failing(Facts facts) {
      return holds(facts)
          ? List.of()
          : any.stream().flatMap(part -> part.failing(facts).stream()).toList();
    }

    @Override
    public String words() {
      return "(" + String.join(" or ", any.stream().map(Condition::words).toList()) + ")";
    }

    @Override
    public List<FactCondition> tests() {
      return any.stream().flatMap(part -> part.tests().stream()).toList();
    }
  }

  /** The part does not hold. */
  record Not(@Meaning("This does not hold") Condition not) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !not.holds(facts);
    }

    @Override
    public List<String> failing(Facts facts) {
      return holds(facts) ? List.of() : List.of(words());
    }

    @Override
    public String words() {
      return "not (" + not.words() + ")";
    }

    @Override
    public List<FactCondition> tests() {
      return not.tests();
    }
  }
}
