package org.entrepot.rulebook.condition;

import org.entrepot.rulebook.value.Value;

/** How two values compare: only values of one kind, one currency, one dimension do. */
final class Comparison {

  private Comparison() {}

  static boolean same(Value a, Value b) {
    return comparable(a, b) ? compare(a, b) == 0 : a.equals(b);
  }

  static int compare(Value a, Value b) {
    if (a instanceof Value.Amount(var left) && b instanceof Value.Amount(var right)) {
      return left.compareTo(right);
    }
    if (a instanceof Value.Proportion(var left) && b instanceof Value.Proportion(var right)) {
      return left.compareTo(right);
    }
    if (a instanceof Value.Count(var left) && b instanceof Value.Count(var right)) {
      return left.compareTo(right);
    }
    if (a instanceof Value.Measure left && b instanceof Value.Measure right && comparable(a, b)) {
      return left.base().compareTo(right.base());
    }
    if (a instanceof Value.Day(var left) && b instanceof Value.Day(var right)) {
      return left.compareTo(right);
    }
    throw new IllegalStateException(
        a.text() + " does not compare with " + b.text() + ": the reader lets no such rule in");
  }

  private static boolean comparable(Value a, Value b) {
    return switch (a) {
      case Value.Amount(var money) ->
          b instanceof Value.Amount(var other)
              && other.getCurrencyUnit().equals(money.getCurrencyUnit());
      case Value.Measure measure ->
          b instanceof Value.Measure other
              && other.unit().dimension() == measure.unit().dimension();
      case Value.Proportion _p -> b instanceof Value.Proportion;
      case Value.Count _c -> b instanceof Value.Count;
      case Value.Day _d -> b instanceof Value.Day;
      case Value.Word _w -> false;
      case Value.YesNo _y -> false;
      case Value.TimeOfDay _t -> false;
      case Value.WallTime _w -> false;
      case Value.Moment _m -> false;
    };
  }
}
