package org.entrepot.marketplace.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Unit;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValueTest {
  private static final FactType MONEY = new FactType.MoneyFact(CurrencyUnit.of("BRL"));
  private static final FactType VOLUME = new FactType.MeasureFact(Unit.LITRE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80        | BRL 80.00",
        "79.99     | BRL 79.99",
        "79,99     | BRL 79.99",
        "-4        | BRL -4.00",
        "BRL 80    | BRL 80.00",
        "EUR 79,99 | EUR 79.99",
        "0,125     | BRL 0.125",
        "abc       | abc",
      })
  void readsAnAmountWithTheCurrencyThatTheFormShows(String typed, String meant) {
    assertThat(TypedValue.read(typed, MONEY).text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 2.5 L", "'2,5', 2.5 L", "500 cm3, 500 cm3"})
  void readsAQuantityInTheUnitThatTheFormShowsOrInAnother(String typed, String meant) {
    assertThat(TypedValue.read(typed, VOLUME).text()).isEqualTo(meant);
  }

  @Test
  void readsARateInPerCent() {
    assertThat(TypedValue.read("12,5", new FactType.RateFact()).text()).isEqualTo("12.5%");
    assertThat(TypedValue.read("12.5%", new FactType.RateFact()).text()).isEqualTo("12.5%");
  }

  @Test
  void leavesWordsAsTheyAre() {
    FactType word = new FactType.WordFact(List.of());
    assertThat(TypedValue.read("1,000", word).text()).isEqualTo("1,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000", "12,500", "1,000.50", "1.000,50", "1 000,50", "1’000.50"})
  void refusesWhatCouldBeReadInTwoWays(String typed) {
    assertThatThrownBy(() -> TypedValue.read(typed, MONEY)).hasMessageContaining("write ");
  }
}
