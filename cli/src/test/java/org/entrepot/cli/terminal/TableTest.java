package org.entrepot.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TableTest {
  private final StringWriter out = new StringWriter();

  private Screen screen(int columns) {
    return new Screen(new PrintWriter(out, true), new Terminal(true, columns, false));
  }

  @Test
  void figuresStandAtTheRightAndTextAtTheLeft() {
    new Table()
        .text("What")
        .figure("Amount")
        .row("fee", "4.00")
        .row("commission", "166.00")
        .print(screen(80));
    assertThat(out)
        .hasToString(
            """
            What        Amount
            fee           4.00
            commission  166.00
            """);
  }

  @Test
  void onlyTheColumnThatGivesWayIsCut() {
    new Table()
        .text("Subject")
        .givesWay("Title")
        .figure("Amount")
        .row("demo/home/fees", "A title that is far too long", "1,234.00")
        .print(screen(44));
    assertThat(out.toString().lines().toList().get(1))
        .isEqualTo("demo/home/fees  A title that is f…  1,234.00");
  }

  @Test
  void aWideCharacterTakesTwoColumns() {
    new Table().text("").text("").row("運費", "a").row("fees", "b").print(screen(40));
    assertThat(out).hasToString("運費  a\nfees  b\n");
  }

  @Test
  void aParagraphIsWrappedAndIndented() {
    screen(30).item(Ink.PLAIN, "one two three four five six seven eight");
    assertThat(out).hasToString("  - one two three four five\n    six seven eight\n");
  }

  @Test
  void aBarIsAnEighthOfAColumnFineAndNeverEmptyForSomething() {
    assertThat(List.of(Bars.bar(0, 800, 10), Bars.bar(1, 800, 10), Bars.bar(800, 800, 10)))
        .containsExactly("", "▏", "██████████");
    assertThat(Bars.bar(60, 800, 10)).isEqualTo("▊");
    assertThat(Bars.row(List.of(0L, 1L, 4L, 8L))).isEqualTo(" ▁▄█");
  }

  @Test
  void figuresAreGroupedAndChangesSigned() {
    Money gain = Money.of(CurrencyUnit.of("JPY"), new BigDecimal("-1234567"));
    Money loss = Money.of(CurrencyUnit.of("EUR"), new BigDecimal("1234567.80"));
    assertThat(Figures.change(gain)).isEqualTo("-1,234,567");
    assertThat(Figures.change(loss)).isEqualTo("+1,234,567.80");
    assertThat(Figures.money(loss)).isEqualTo("EUR 1,234,567.80");
    assertThat(Figures.share(1, 3)).isEqualTo("33.3%");
    assertThat(Figures.share(1, 0)).isEqualTo("–");
  }
}
