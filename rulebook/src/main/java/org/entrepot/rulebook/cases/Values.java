package org.entrepot.rulebook.cases;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.rulebook.value.Value;

/**
 * When two values are the same to a case: amounts by currency and amount whatever their decimals,
 * measures by their base unit, a wall-clock time and a moment by the subject's zone.
 */
final class Values {

  private Values() {}

  static boolean same(Value expected, Value actual, ZoneId zone) {
    if (expected instanceof Value.WallTime(var wall)
        && actual instanceof Value.Moment(var moment)) {
      return wall.atZone(zone).toInstant().equals(moment);
    }
    if (expected instanceof Value.Moment(var moment)
        && actual instanceof Value.WallTime(var wall)) {
      return wall.atZone(zone).toInstant().equals(moment);
    }
    return switch (actual) {
      case Value.Amount(var money) ->
          expected instanceof Value.Amount(var other)
              && money.getCurrencyUnit().equals(other.getCurrencyUnit())
              && money.compareTo(other) == 0;
      case Value.Proportion(var fraction) ->
          expected instanceof Value.Proportion(var other) && fraction.compareTo(other) == 0;
      case Value.Count(var number) ->
          expected instanceof Value.Count(var other) && number.compareTo(other) == 0;
      case Value.Measure measure ->
          expected instanceof Value.Measure other
              && measure.unit().dimension() == other.unit().dimension()
              && measure.base().compareTo(other.base()) == 0;
      case Value.Word(var word) -> word.equals(expected.text());
      case Value.YesNo _y -> actual.equals(expected);
      case Value.Day _d -> actual.equals(expected);
      case Value.TimeOfDay _t -> actual.equals(expected);
      case Value.WallTime _w -> actual.equals(expected);
      case Value.Moment _m -> actual.equals(expected);
    };
  }

  static String text(List<Value> values) {
    return values.stream().map(Value::text).collect(Collectors.joining(" + "));
  }
}
