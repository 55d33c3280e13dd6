package org.entrepot.rulebook.condition;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** A condition on one fact: what conditions are made of in the end. */
@Meaning("A predicate over one fact")
public sealed interface FactCondition extends Condition {

  String fact();

  /** The values that the fact is compared with. */
  List<Value> operands();

  @Override
  default List<String> failing(Facts facts) {
    return holds(facts)
        ? List.of()
        : List.of(
            words() + " (it is " + facts.value(fact()).map(Value::text).orElse("not given") + ")");
  }

  @Override
  default List<FactCondition> tests() {
    return List.of(this);
  }

  /** The fact is that value. */
  record Is(String fact, @Meaning("The value that the fact has") Value is)
      implements FactCondition {
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
      implements FactCondition {
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
      implements FactCondition {

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
      implements FactCondition {
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
  record SameAs(String fact, @Meaning("The other fact") String sameAs) implements FactCondition {
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
  record Given(String fact, @Meaning("Whether the fact is given") boolean given)
      implements FactCondition {
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
