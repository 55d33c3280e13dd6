package org.entrepot.rulebook.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that is stated can be paid to the last digit; only the price of a part may be finer. */
class MoneyFactTest {

  private static final FactType ANY = new FactType.MoneyFact(null);

  private static List<String> refusals(FactType type, String price) {
    FactSheet sheet = FactSheet.of(List.of(FactDeclaration.needed("price", type, "Price")));
    return switch (sheet.fill(Facts.of(Map.of("price", ValueText.read(price))))) {
      case FactSheet.Filled.Ready _ready -> List.of();
      case FactSheet.Filled.Not(var refusals) -> refusals.stream().map(Refusal::message).toList();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "BRL 80.005, no more than 2 decimals",
    "JPY 80.5, no decimals",
    "KWD 1.2345, no more than 3 decimals"
  })
  void moreDecimalsThanTheCurrencyHasAreRefusedByName(String price, String decimals) {
    assertThat(refusals(ANY, price))
        .containsExactly(
            "‘price’ is ‘%s’: %s has %s".formatted(price, price.substring(0, 3), decimals));
  }

  @ParameterizedTest
  @CsvSource({
    "BRL 80.05",
    "BRL 80.0500",
    "JPY 80",
    "JPY 80.00",
    "KWD 1.234",
    "BRL -3.10",
    "BRL 1000"
  })
  void zerosAfterThemAreNone(String price) {
    assertThat(refusals(ANY, price)).isEmpty();
  }

  @Test
  void thePriceOfOneOutOfAThousandMayBeFiner() {
    assertThat(refusals(new FactType.MoneyFact(null, true), "BRL 0.0125")).isEmpty();
  }

  @Test
  void anotherCurrencyIsToldWithAnExampleThatCouldBePaid() {
    assertThat(refusals(new FactType.MoneyFact(CurrencyUnit.of("JPY")), "EUR 12.505"))
        .containsExactly("‘price’ is ‘EUR 12.505’: expected an amount such as JPY 12");
  }
}
