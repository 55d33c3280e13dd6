package org.entrepot.rulebook.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entrepot.rulebook.money.ExchangeRates.Found;
import org.entrepot.rulebook.money.ExchangeRates.Rate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The rate of a day is the last one published, and never older than allowed. */
class ExchangeRatesTest {

  private static final CurrencyUnit ROUBLE = CurrencyUnit.of("RUB");
  private static final LocalDate ENDS = LocalDate.of(2022, 3, 1);

  private static Rate euro(String to, String rate, LocalDate day) {
    return new Rate(CurrencyUnit.EUR, CurrencyUnit.of(to), new BigDecimal(rate), day);
  }

  /** The rouble ends on 1 March 2022, the others are published every working day. */
  private static final ExchangeRates RATES =
      new ExchangeRates(
          List.of(
              euro("RUB", "117.2", ENDS),
              euro("GBP", "0.83", ENDS),
              euro("GBP", "0.82", LocalDate.of(2022, 3, 4)),
              euro("USD", "1.09", LocalDate.of(2022, 3, 4))));

  @Test
  void acrossAThirdCurrencyTheLastDayThatBothHaveCounts() {
    assertThat(RATES.on(LocalDate.of(2022, 3, 5), ROUBLE, CurrencyUnit.GBP, 7))
        .isInstanceOfSatisfying(
            Found.At.class,
            it -> {
              assertThat(it.rate().day()).isEqualTo(ENDS);
              assertThat(it.rate().rate().multiply(new BigDecimal("117.2")))
                  .isCloseTo(
                      new BigDecimal("0.83"),
                      org.assertj.core.data.Offset.offset(new BigDecimal("1e-30")));
            });
  }

  @Test
  void ofSeveralDaysThatBothHaveTheLatestCounts() {
    ExchangeRates rates =
        new ExchangeRates(
            List.of(
                euro("GBP", "0.8", ENDS),
                euro("USD", "1.6", ENDS),
                euro("GBP", "0.9", ENDS.plusDays(1)),
                euro("USD", "0.9", ENDS.plusDays(1))));

    assertThat(rates.on(ENDS.plusDays(2), CurrencyUnit.USD, CurrencyUnit.GBP, 7))
        .isInstanceOfSatisfying(
            Found.At.class,
            it -> {
              assertThat(it.rate().day()).isEqualTo(ENDS.plusDays(1));
              assertThat(it.rate().rate()).isEqualByComparingTo(BigDecimal.ONE);
            });
  }

  @Test
  void anEndedCurrencyIsTooOldTheDayAfterItsLastWeek() {
    assertThat(RATES.on(ENDS.plusDays(7), ROUBLE, CurrencyUnit.EUR, 7))
        .isInstanceOf(Found.At.class);
    assertThat(RATES.on(ENDS.plusDays(8), ROUBLE, CurrencyUnit.EUR, 7))
        .isEqualTo(new Found.TooOld(ENDS));
    assertThat(RATES.on(ENDS.plusDays(8), ROUBLE, CurrencyUnit.GBP, 7))
        .isEqualTo(new Found.TooOld(ENDS));
  }

  @Test
  void aStaleRateOfThePairDoesNotHideAFreshOneAcross() {
    ExchangeRates rates =
        new ExchangeRates(
            List.of(
                new Rate(
                    CurrencyUnit.USD, CurrencyUnit.GBP, new BigDecimal("0.7"), ENDS.minusYears(1)),
                euro("GBP", "0.82", ENDS),
                euro("USD", "1.64", ENDS)));

    assertThat(rates.on(ENDS, CurrencyUnit.USD, CurrencyUnit.GBP, 7))
        .isInstanceOfSatisfying(
            Found.At.class,
            it -> assertThat(it.rate().rate()).isEqualByComparingTo(new BigDecimal("0.5")));
  }

  @Test
  void aRateOfTomorrowIsNotKnownToday() {
    assertThat(RATES.on(ENDS, CurrencyUnit.USD, CurrencyUnit.EUR, 7))
        .isEqualTo(new Found.Unknown());
  }
}
