package org.entrepot.rulebook.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Every type that a rulebook file can hold. */
@Meaning("A sample")
record SampleEdition(
    @Meaning("A rate") Value.Proportion rate,
    @Nullable Money price,
    @Nullable BigMoney unitPrice,
    Value.@Nullable Measure weight,
    @Nullable Value anything,
    @Nullable Unit unit,
    @Nullable BigDecimal coefficient,
    @Nullable Integer count,
    @Nullable Long manyThings,
    @Nullable Boolean active,
    @Nullable String label,
    @Nullable Country country,
    @Nullable CurrencyUnit currency,
    @Nullable RoundingMode rounding,
    @Nullable DayOfWeek weekday,
    @Nullable LocalDate day,
    @Nullable LocalTime closes,
    @Nullable SubjectId calendar,
    @Nullable Condition when,
    List<Step> steps,
    List<String> words,
    Map<String, Value.Proportion> rates,
    Map<Country, Money> byCountry) {

  /** A part that refuses some of its values. */
  @Meaning("A step")
  record Step(@Meaning("Where it begins") int from, @Meaning("Where it ends") int to) {
    Step {
      if (to <= from) {
        throw new IllegalArgumentException("a step goes up");
      }
    }
  }
}
