package org.entrepot.rulebook.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Settles the parts of conditions that look at no number, and makes the others intervals. */
@SuppressWarnings("EnumOrdinal") // a number's place among those seen, never stored
public final class GateCompiler {

  private final Facts settled;
  private final Set<LineNumber> numbers;
  private final CurrencyUnit currency;

  /**
   * A compiler for one kind of order.
   *
   * @param settled the facts that are the same for all orders of the kind
   * @param numbers those that conditions see; of a fact of that name {@code settled} counts not
   * @param currency of the amounts among them
   */
  public GateCompiler(Facts settled, Set<LineNumber> numbers, CurrencyUnit currency) {
    this.settled = settled;
    this.numbers = Set.copyOf(numbers);
    this.currency = currency;
  }

  /**
   * The gate of a condition; of none one that is always open.
   *
   * @throws BeyondKernelException where it compares two facts of which one is a number
   */
  public Gate of(@Nullable Condition condition) throws BeyondKernelException {
    return switch (condition) {
      case null -> Gate.ALWAYS;
      case Condition.All(var parts) -> all(parts);
      case Condition.Any(var parts) -> any(parts);
      case Condition.Not(var part) ->
          of(part) instanceof Gate.Settled(var always) ? settled(!always) : new Gate.Not(of(part));
      case FactCondition test -> test(test);
    };
  }

  private static Gate settled(boolean holds) {
    return holds ? Gate.ALWAYS : Gate.NEVER;
  }

  private Gate all(List<Condition> parts) throws BeyondKernelException {
    List<Gate> open = new ArrayList<>();
    for (Condition part : parts) {
      Gate gate = of(part);
      if (gate.equals(Gate.NEVER)) {
        return Gate.NEVER;
      }
      if (!gate.equals(Gate.ALWAYS)) {
        open.add(gate);
      }
    }
    return switch (open.size()) {
      case 0 -> Gate.ALWAYS;
      case 1 -> open.getFirst();
      default -> new Gate.All(open);
    };
  }

  private Gate any(List<Condition> parts) throws BeyondKernelException {
    List<Gate> open = new ArrayList<>();
    for (Condition part : parts) {
      Gate gate = of(part);
      if (gate.equals(Gate.ALWAYS)) {
        return Gate.ALWAYS;
      }
      if (!gate.equals(Gate.NEVER)) {
        open.add(gate);
      }
    }
    return switch (open.size()) {
      case 0 -> Gate.NEVER;
      case 1 -> open.getFirst();
      default -> new Gate.Any(open);
    };
  }

  private Gate test(FactCondition test) throws BeyondKernelException {
    LineNumber number = number(test.fact());
    if (test instanceof FactCondition.SameAs(var _fact, var other)
        && (number != null || number(other) != null)) {
      throw new BeyondKernelException("‘" + test.words() + "’");
    }
    if (number == null) {
      return settled(test.holds(settled));
    }
    return switch (test) {
      case FactCondition.Is(var _fact, var value) -> same(number, value);
      case FactCondition.In(var _fact, var values) -> {
        List<Gate> gates = new ArrayList<>();
        for (Value value : values) {
          gates.add(same(number, value));
        }
        yield new Gate.Any(gates);
      }
      case FactCondition.Between between -> between(number, between);
      case FactCondition.Given(var _fact, var given) -> settled(given);
      case FactCondition.StartsWith _s -> throw new BeyondKernelException("‘" + test.words() + "’");
      case FactCondition.SameAs _s -> throw new BeyondKernelException("‘" + test.words() + "’");
    };
  }

  private @Nullable LineNumber number(String fact) {
    for (LineNumber number : numbers) {
      if (number.fact().equals(fact)) {
        return number;
      }
    }
    return null;
  }

  private Gate same(LineNumber number, Value value) throws BeyondKernelException {
    BigDecimal exact = exact(number, value);
    if (ExactLong.decimals(exact) > 0) {
      return Gate.NEVER;
    }
    long only = whole(exact, RoundingMode.UNNECESSARY);
    return new Gate.Within(number.ordinal(), only, only);
  }

  private Gate between(LineNumber number, FactCondition.Between test) throws BeyondKernelException {
    long least = Long.MIN_VALUE;
    long most = Long.MAX_VALUE;
    if (test.atLeast() != null) {
      least = whole(exact(number, test.atLeast()), RoundingMode.CEILING);
    }
    if (test.over() != null) {
      long over = whole(exact(number, test.over()), RoundingMode.FLOOR);
      least = Math.max(least, over + 1);
    }
    if (test.atMost() != null) {
      most = whole(exact(number, test.atMost()), RoundingMode.FLOOR);
    }
    if (test.below() != null) {
      long below = whole(exact(number, test.below()), RoundingMode.CEILING);
      most = Math.min(most, below - 1);
    }
    return new Gate.Within(number.ordinal(), least, most);
  }

  /** A bound in the unit of the number, with decimals where it lies between two of them. */
  private BigDecimal exact(LineNumber number, Value value) throws BeyondKernelException {
    return switch (value) {
      case Value.Amount(var money)
          when number.isMoney() && money.getCurrencyUnit().equals(currency) ->
          money.getAmount().movePointRight(currency.getDecimalPlaces());
      case Value.Count(var count) when !number.isMoney() -> count;
      default -> throw new BeyondKernelException("‘" + number.fact() + "’ beside " + value.text());
    };
  }

  private static long whole(BigDecimal exact, RoundingMode rounding) throws BeyondKernelException {
    return ExactLong.scaled(exact.setScale(0, rounding), 0);
  }
}
