package org.entrepot.marketplace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final char SPACE = '\u00a0';

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | BRL 1234.50 | BRL_1,234.50",
        "de    | BRL 1234.50 | 1.234,50_BRL",
        "pt-BR | BRL 1234.50 | BRL_1.234,50",
        "en    | BRL -4      | −BRL_4.00",
        "de    | JPY 1000    | 1.000_JPY",
        "en    | EUR 0.125   | EUR_0.125",
        "en    | 14%         | 14%",
        "de    | 12.5%       | 12,5_%",
        "pt-BR | 12.5%       | 12,5%",
        "de    | 2.5 kg      | 2,5_kg",
        "en    | 1234567.891 | 1,234,567.891",
        "de    | -0.5        | −0,5",
        "de    | local       | local",
        "en    | QQQ 4       | QQQ 4",
      })
  void writesAValueAsTheReadersLanguageDoes(String language, String text, String written) {
    Wording words = Wording.in(Locale.forLanguageTag(language));
    assertThat(words.scalar(text)).isEqualTo(written.replace('_', SPACE));
  }

  @Test
  void writesEveryShareThatWasMeasuredWithOneDecimal() {
    Wording english = Wording.in(Locale.ENGLISH);
    assertThat(english.share(new BigDecimal("0.58"))).isEqualTo("58.0%");
    assertThat(english.changeShare(new BigDecimal("0.502"))).isEqualTo("+50.2%");
    assertThat(english.changeShare(new BigDecimal("-0.1"))).isEqualTo("−10.0%");
    assertThat(english.changeShare(BigDecimal.ZERO)).isEqualTo("0.0%");
    assertThat(Wording.in(Locale.GERMAN).share(new BigDecimal("0.2")))
        .isEqualTo("20,0" + SPACE + "%");
  }

  @Test
  void writesDaysInTheReadersFormAndTimesWithTheirZone() {
    Instant noon = Instant.parse("2026-03-05T15:00:00Z");
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    assertThat(Wording.in(Locale.ENGLISH).moment(noon, zone))
        .startsWith("Mar 5, 2026")
        .endsWith("(America/Sao_Paulo)");
    assertThat(Wording.in(Locale.GERMAN).moment(noon, zone))
        .isEqualTo("05.03.2026, 12:00 (America/Sao_Paulo)");
    assertThat(Wording.in(Locale.GERMAN).day(LocalDate.of(2026, 3, 1))).isEqualTo("01.03.2026");
    assertThat(Wording.in(Locale.GERMAN).start(LocalDateTime.of(2026, 3, 1, 0, 0)))
        .isEqualTo("01.03.2026");
    assertThat(Wording.in(Locale.GERMAN).start(LocalDateTime.of(2026, 3, 1, 12, 30)))
        .isEqualTo("01.03.2026, 12:30");
  }

  @Test
  void rewritesTheFiguresOfASentenceAndNothingElse() {
    Wording german = Wording.in(Locale.GERMAN);
    assertThat(german.sentence("BRL 80.00–99.99: was 14% + BRL 4.00, becomes 14% + BRL 16.00"))
        .isEqualTo(
            "80,00–99,99 BRL: was 14 % + 4,00 BRL, becomes 14 % + 16,00 BRL"
                .replace("0 B", "0" + SPACE + "B")
                .replace("9 B", "9" + SPACE + "B")
                .replace("4 %", "4" + SPACE + "%"));
    assertThat(german.sentence("SKU 12.5 and 2026-03-01 stay"))
        .isEqualTo("SKU 12.5 and 2026-03-01 stay");
  }

  @Test
  void keepsEveryDecimalOfAnExactAmount() {
    Value exact = new Value.Amount(BigMoney.parse("BRL 11.200001"));
    assertThat(Wording.in(Locale.ENGLISH).value(exact)).isEqualTo("BRL" + SPACE + "11.200001");
    Value litres = new Value.Measure(new BigDecimal("0.200001"), Unit.LITRE);
    assertThat(Wording.in(Locale.GERMAN).value(litres)).isEqualTo("0,200001" + SPACE + "L");
  }
}
