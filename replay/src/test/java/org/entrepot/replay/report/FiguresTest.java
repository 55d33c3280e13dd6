package org.entrepot.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What a working says, as people read it. */
class FiguresTest {

  @Test
  void amountsAreExactWithThousandsApartAndWithoutNoughtsAtTheEnd() {
    assertThat(Figures.amount(BigMoney.parse("BRL 4335.33000"))).isEqualTo("BRL 4,335.33");
    assertThat(Figures.amount(BigMoney.parse("BRL 606.9462000"))).isEqualTo("BRL 606.9462");
    assertThat(Figures.amount(BigMoney.parse("JPY 12000.0"))).isEqualTo("JPY 12,000");
    assertThat(Figures.value(new Value.Count(new BigDecimal("5.1850")))).isEqualTo("5.185");
    assertThat(Figures.value(new Value.Measure(new BigDecimal("1200"), Unit.GRAM)))
        .isEqualTo("1,200 g");
    assertThat(Figures.value(null)).isEmpty();
  }

  @Test
  void aBandIsToldInWordsAndALineIsNotToldByItsCode() {
    assertThat(Figures.sentence("BRL 4335.33000 lies in [200, ∞)"))
        .isEqualTo("BRL 4,335.33 is 200 or more");
    assertThat(Figures.sentence("BRL 94.640 lies in [79.99, 1000)"))
        .isEqualTo("BRL 94.64 is 79.99 to below 1,000");
    assertThat(Figures.sentence("at most BRL 100.00, not BRL 619.36000"))
        .isEqualTo("at most BRL 100.00, not BRL 619.36");
    assertThat(Figures.sentence("1 of 4 of commission@1 came back, at its own rate"))
        .isEqualTo("1 of 4 came back, at its own rate");
    assertThat(Figures.sentence("the form CNY 22 is of no currency ABC 1200"))
        .isEqualTo("the form CNY 22.00 is of no currency ABC 1200");
  }
}
