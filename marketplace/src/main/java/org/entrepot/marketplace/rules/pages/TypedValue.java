package org.entrepot.marketplace.rules.pages;

import java.util.regex.Pattern;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/**
 * Reads what a person typed for a fact: the unit may be left out where the form shows it, and a
 * decimal comma is as good as a point. What could be read in two ways is refused.
 */
final class TypedValue {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
  private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2},\\d{3}(?![\\d.,])");
  private static final Pattern GROUPED = Pattern.compile("\\d[.,'’ \\u00a0\\u202f]\\d{3}[.,]\\d");

  private TypedValue() {}

  /**
   * The value that was meant.
   *
   * @throws ValueTextException with a sentence for the person where it cannot be told
   */
  static Value read(String typed, FactType type) {
    return switch (type) {
      case FactType.MoneyFact(var currency, var _exact) ->
          numeric(typed, currency == null ? "" : currency.getCode() + " ", "");
      case FactType.RateFact _r -> numeric(typed, "", "%");
      case FactType.NumberFact _n -> numeric(typed, "", "");
      case FactType.MeasureFact(var unit) -> numeric(typed, "", " " + unit.symbol());
      case FactType.PeriodFact _p -> numeric(typed, "", "");
      case FactType.WordFact _w -> new Value.Word(typed);
      case FactType.YesNoFact _y -> ValueText.read(typed);
      case FactType.DayFact _d -> ValueText.read(typed);
      case FactType.TimeFact _t -> ValueText.read(typed);
    };
  }

  private static Value numeric(String typed, String before, String after) {
    if (GROUPED.matcher(typed).find()) {
      throw unclear("‘" + typed + "’: write thousands without a separator, as in 1250.50");
    }
    if (AMBIGUOUS.matcher(typed).find()) {
      String digits = typed.replace(",", "");
      throw unclear(
          "‘"
              + typed
              + "’ can be read in two ways: write "
              + digits
              + " or "
              + typed.replace(',', '.'));
    }
    String pointed = COMMA.matcher(typed).replaceAll(".");
    boolean bare = NUMBER.matcher(typed).matches();
    return ValueText.read(bare ? before + pointed + after : pointed);
  }

  private static ValueTextException unclear(String message) {
    return new ValueTextException(ValueTextException.Kind.UNIT, message);
  }
}
