package org.entrepot.rulebook.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value's text is read back as the value. */
class ValueTextTest {

  private static final List<Unit> UNITS = List.of(Unit.values());

  static List<Long> seeds() {
    return new Random(20011014).longs(300).boxed().toList();
  }

  private static Value any(Random random) {
    BigDecimal number = new BigDecimal(random.nextInt(2_000_000) - 1_000_000);
    BigDecimal exact = number.movePointLeft(random.nextInt(6)).stripTrailingZeros();
    List<CurrencyUnit> currencies = CurrencyUnit.registeredCurrencies();
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
    LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
    return switch (random.nextInt(10)) {
      case 0 ->
          new Value.Amount(BigMoney.of(currencies.get(random.nextInt(currencies.size())), exact));
      case 1 -> new Value.Proportion(exact);
      case 2 -> new Value.Count(exact);
      case 3 -> new Value.Measure(exact, UNITS.get(random.nextInt(UNITS.size())));
      case 4 -> new Value.Word("word-" + Integer.toString(random.nextInt(1_000_000), 36));
      case 5 -> new Value.YesNo(random.nextBoolean());
      case 6 -> new Value.Day(day);
      case 7 -> new Value.TimeOfDay(time);
      case 8 -> new Value.WallTime(day.atTime(time));
      default -> new Value.Moment(Instant.ofEpochSecond(random.nextInt()));
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsPrintedIsReadBackAndPrintsTheSame(long seed) {
    Value value = any(new Random(seed));
    Value read = ValueText.read(value.text());

    assertThat(read).hasSameClassAs(value);
    assertThat(read.text()).isEqualTo(value.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "010121", "00", "-01"})
  void digitsAfterALeadingZeroAreACodeAndKeepIt(String code) {
    assertThat(ValueText.read(code)).isEqualTo(new Value.Word(code));
  }

  @Test
  void theCurrencyMayStandOnEitherSide() {
    assertThat(ValueText.read("12.50 EUR")).isEqualTo(ValueText.read("EUR 12.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXQ 4.00", "5 stones", "2026-02-30", "25:00", "2026-01-01T24:01"})
  void whatLooksLikeAValueAndIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> ValueText.read(text)).isInstanceOf(ValueTextException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 12.5, EUR 12.50",
    "EUR 20.0000, EUR 20.00",
    "EUR 51.282051282051, EUR 51.2820…",
    "JPY 54789.00, JPY 54789",
    "EUR 0.1234, EUR 0.1234",
    "0.002564102564102564, 0.00256410…",
    "12.50%, 12.5%",
    "1000, 1000",
    "0.5 kg, 0.5 kg",
    "yes, yes",
  })
  void forPeopleManyDecimalsAreCutShortAndMarked(String text, String brief) {
    assertThat(ValueText.read(text).brief()).isEqualTo(brief);
  }
}
