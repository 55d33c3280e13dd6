package org.entrepot.rulebook.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

  private static final Dutiable GOODS =
      new Dutiable(
          BigMoney.parse("EUR 1000.00"),
          Map.of(
              Counted.NET_WEIGHT, new BigDecimal("250"),
              Counted.ITEMS, new BigDecimal("20"),
              Counted.ALCOHOL_POINTS, new BigDecimal("52")),
          MonthDay.of(5, 20),
          (from, to) -> Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0%                                        | 0",
        "12%                                         | 120",
        "4.20 EUR / 100 kg                           | 10.5",
        "83.00 EUR / tonne                           | 20.75",
        "8% + 4.20 EUR / 100 kg                      | 90.5",
        "8% + 4.20 EUR / 100 kg MAX 8.5%             | 85",
        "1.20% MIN 0.80 EUR / item MAX 2 EUR / item  | 16",
        "1.20% MIN 0.50 EUR / item MAX 0.55 EUR/item | 11",
        "0.50 EUR / % vol / hl                       | 26",
        "7.2 MIN 30 EUR/100 kg                       | 75",
        "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT) | 140",
        "14.00% (15 MAY - 31 OCT), 8.00% (01 NOV - 14 MAY) | 140",
      })
  void aDutyIsComputedToTheLastDecimal(String text, BigDecimal amount) {
    Duty duty = DutyComputation.of(DutyText.read(text), GOODS);

    assertThat(duty)
        .isInstanceOfSatisfying(
            Duty.Amount.class,
            it -> assertThat(it.amount().getAmount()).isEqualByComparingTo(amount));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8% + 1.50 EUR / hl                | volume in hl",
        "8% + 1.50 GBP / 100 kg            | the exchange rate of GBP in EUR",
        "9% + EA MAX 24.2% + AD S/Z        | the agricultural component, by milk fat, milk protein,"
            + " starch and sugar (EA)",
        "Entry Price                       | the entry price of the consignment (Entry Price)",
        "4% (01 JAN-31 MAR), 5% (01 JUN-30 NOV) | a rate for this time of the year: the line states"
            + " 4% (01-01 to 03-31), 5% (06-01 to 11-30)",
      })
  void whatTheGoodsDoNotTellIsNamed(String text, String missing) {
    Duty duty = DutyComputation.of(DutyText.read(text), GOODS);

    assertThat(duty)
        .isInstanceOfSatisfying(
            Duty.Unknown.class, it -> assertThat(it.missing()).contains(missing));
  }

  @Test
  void nothingIsReadIntoAText() {
    assertThatThrownBy(() -> DutyText.read("12% of something"))
        .isInstanceOf(DutyTextException.class)
        .hasMessageContaining("expected the end at ‘OF SOMETHING’");
    assertThatThrownBy(() -> DutyText.read("12 EUR / bushel")).hasMessageContaining("BUSHEL");
    assertThatThrownBy(() -> DutyText.read("")).isInstanceOf(DutyTextException.class);
  }
}
