package org.entrepot.rulebook.condition;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A predicate over facts, written in a rulebook file. It is never a script: every part can be named
 * when it fails, and it compiles into the fast path. A test of a fact that is absent fails.
 */
@Meaning("A predicate over facts")
public sealed interface Condition {

  /** Whether it holds for the facts. */
  boolean holds(Facts facts);

  /** The parts that keep it from holding, in words; empty where it holds. */
  List<String> failing(Facts facts);

  /** The condition in words. */
  String words();

  /** The tests at its leaves. */
  List<Test> tests();

  /** A leaf: a test of one fact. */
  sealed interface Test extends Condition {

    String fact();

    /** The values that the fact is compared with. */
    List<Value> operands();

    @Override
    default List<String> failing(Facts facts) {
      return holds(facts)
          ? List.of()
          : List.of(
              words()
                  + " (it is "
                  + facts.value(fact()).map(Value::text).orElse("not given")
                  + ")");
    }

    @Override
    default List<Test> tests() {
      return List.of(this);
    }
  }

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
    public List<Test> tests() {
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
    public List<Test> tests() {
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
    public List<Test> tests() {
      return not.tests();
    }
  }

  /** The fact is that value. */
  record Is(String fact, @Meaning("The value that the fact has") Value is) implements Test {
    @Override
    public boolean holds(Facts facts) {
      return facts.value(fact).filter(value -> Comparison.same(value, is)).isPresent();
    }

    @Override
    public List<Value> operands() {
      return List.of(is);
    }

    @Override
    public String words() {
      return fact + " is " + is.text();
    }
  }

  /** The fact is one of those values. */
  record In(String fact, @Meaning("The values of which the fact has one") List<Value> in)
      implements Test {
    public In {
      in = List.copyOf(in);
      if (in.isEmpty()) {
        throw new IllegalArgumentException(
            "a test of ‘"
                + fact
                + "’ needs what it is compared with: is, in, at-least, over, at-most or below");
      }
    }

    @Override
    public boolean holds(Facts facts) {
      return facts
          .value(fact)
          .filter(value -> in.stream().anyMatch(one -> Comparison.same(value, one)))
          .isPresent();
    }

    @Override
    public List<Value> operands() {
      return in;
    }

    @Override
    public String words() {
      return fact + " is one of " + String.join(", ", in.stream().map(Value::text).toList());
    }
  }

  /** The fact lies between bounds; any of the four may be left out, not all. */
  record Between(
      String fact,
      @Meaning("At least this, inclusive") @Nullable Value atLeast,
      @Meaning("Over this, exclusive") @Nullable Value over,
      @Meaning("At most this, inclusive") @Nullable Value atMost,
      @Meaning("Below this, exclusive") @Nullable Value below)
      implements Test {

    public Between {
      if (atLeast == null && over == null && atMost == null && below == null) {
        throw new IllegalArgumentException(
            "a comparison needs a bound: at-least, over, at-most or below");
      }
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.value(fact).filter(this::within).isPresent();
    }

    private boolean within(Value value) {
      return (atLeast == null || Comparison.compare(value, atLeast) >= 0)
          && (over == null || Comparison.compare(value, over) > 0)
          && (atMost == null || Comparison.compare(value, atMost) <= 0)
          && (below == null || Comparison.compare(value, below) < 0);
    }

    @Override
    public List<Value> operands() {
      List<Value> bounds = new ArrayList<>();
      for (@Nullable Value bound : new @Nullable Value[] {atLeast, over, atMost, below}) {
        if (bound != null) {
          bounds.add(bound);
        }
      }
      return bounds;
    }

    @Override
    public String words() {
      List<String> bounds = new ArrayList<>();
      word(bounds, "at least", atLeast);
      word(bounds, "over", over);
      word(bounds, "at most", atMost);
      word(bounds, "below", below);
      return fact + " is " + String.join(" and ", bounds);
    }

    private static void word(List<String> bounds, String name, @Nullable Value bound) {
      if (bound != null) {
        bounds.add(name + " " + bound.text());
      }
    }
  }

  /** The fact is a word that begins with one of those: a customs code and its chapters. */
  record StartsWith(String fact, @Meaning("What the fact begins with") List<String> startsWith)
      implements Test {
    public StartsWith {
      startsWith = List.copyOf(startsWith);
    }

    @Override
    public boolean holds(Facts facts) {
      return facts
          .value(fact)
          .filter(value -> startsWith.stream().anyMatch(value.text()::startsWith))
          .isPresent();
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public String words() {
      return fact + " begins with " + String.join(" or ", startsWith);
    }
  }

  /** The fact has the same value as another fact. */
  record SameAs(String fact, @Meaning("The other fact") String sameAs) implements Test {
    @Override
    public boolean holds(Facts facts) {
      return facts
          .value(fact)
          .filter(value -> facts.value(sameAs).filter(o -> Comparison.same(value, o)).isPresent())
          .isPresent();
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public String words() {
      return fact + " is the same as " + sameAs;
    }
  }

  /** The fact is given at all. */
  record Given(String fact, @Meaning("Whether the fact is given") boolean given) implements Test {
    @Override
    public boolean holds(Facts facts) {
      return facts.value(fact).isPresent() == given;
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public String words() {
      return fact + (given ? " is given" : " is not given");
    }
  }
}
