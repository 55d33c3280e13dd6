package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.cli.Shell.Said;
import org.junit.jupiter.api.Test;

class ComputeCommandTest {
  private final Shell shell = Shell.demo();

  @Test
  void anOrderIsBilledLineByLineWithItsTotals() {
    Said said =
        shell.run(
            "compute",
            "demo/home/fees",
            "plan=basic",
            "--line",
            "id=a,price=EUR 50",
            "--line",
            "id=b,price=EUR 10,quantity=3");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("commission  Commission  a", "EUR 9.00", "EUR 3.00", "by demo/home/fees@2026")
        .containsPattern("seller +EUR 12.00")
        .doesNotContain("Working");
  }

  @Test
  void theWorkingIsShownWhereThatIsAsked() {
    assertThat(
            shell
                .run(
                    "compute",
                    "demo/home/fees",
                    "plan=basic",
                    "--line",
                    "price=EUR 50",
                    "--working")
                .out())
        .contains("Working", "EUR 50.00 lies in [50, ∞)");
  }

  @Test
  void everyMissingFactIsNamedAndTheAnswerRefused() {
    Said said = shell.run("compute", "demo/home/fees");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("There is no answer:", "‘plan’ is needed: expected one of basic, plus", "lines");
  }

  @Test
  void aRateThatIsNotPublicIsRefusedAndNeverNothing() {
    Said said =
        shell.run("compute", "demo/home/fees", "plan=plus", "--line", "price=EUR 50", "--json");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("\"answered\": false", "\"reason\": \"no-public-rate\"", "agreed one by one");
  }

  @Test
  void amountsAreTextsInJsonSoThatNothingRoundsThem() {
    assertThat(
            shell
                .run("compute", "demo/home/fees", "plan=basic", "--line", "price=EUR 50", "--json")
                .out())
        .contains("\"currency\": \"EUR\"", "\"amount\": \"9.00\"", "\"fraction\": \"0.12\"");
  }

  @Test
  void whatIsNoFactIsRefusedWithItsForm() {
    Said said = shell.run("compute", "demo/home/fees", "basic");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("‘basic’ is no fact; write name=value");
  }

  @Test
  void aFactGivenTwiceIsRefused() {
    assertThat(shell.run("compute", "demo/home/fees", "plan=basic", "plan=plus").err())
        .contains("‘plan’ is given twice");
  }

  @Test
  void anUnknownCurrencyIsRefused() {
    assertThat(shell.run("compute", "demo/home/fees", "--line", "price=XYZ 3").err())
        .contains("--line: ‘XYZ’ is not an ISO 4217 currency");
  }

  @Test
  void aPriceThatNobodyCanPayIsRefusedAndNotRounded() {
    Said said = shell.run("compute", "demo/home/fees", "plan=basic", "--line", "price=EUR 50.005");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("‘lines[0].price’ is ‘EUR 50.005’: EUR has no more than 2 decimals");
    assertThat(
            shell
                .run("compute", "demo/home/fees", "plan=basic", "--line", "price=EUR 50.0000")
                .exit())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void aMemberNamesItsGroup() {
    assertThat(shell.run("compute", "demo/home/fees", "--member", "price=EUR 3").err())
        .contains("--member: ‘price=EUR 3’ names no group");
    assertThat(
            shell
                .run("compute", "demo/home/fees", "plan=basic", "--member", "lines:price=EUR 50")
                .exit())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void theFactsThatARuleAsksForAreListedWithWhatTheyMayBe() {
    Said said = shell.run("compute", "demo/home/fees", "--asks");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .containsPattern("plan +needed +one of basic, plus +Plan of the seller")
        .contains("each of ‘lines’, at least one")
        .containsPattern("quantity +else 1 +a whole number");
    assertThat(shell.run("compute", "demo/home/fees", "--asks", "--json").out())
        .contains("\"name\": \"plan\"", "\"needed\": true");
  }
}
