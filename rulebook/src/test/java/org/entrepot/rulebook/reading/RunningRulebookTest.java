package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.entrepot.rulebook.book.Rulebook;
import org.junit.jupiter.api.Test;

/** A rulebook that runs is replaced whole, or not at all. */
class RunningRulebookTest {

  private final AtomicReference<String> file = new AtomicReference<>(Samples.values("rate: 14%"));
  private final Rulebook first = Samples.rulebook(file.get());
  private final RunningRulebook running =
      new RunningRulebook(first, () -> Samples.read(file.get()));

  @Test
  void aChangeWithoutAFaultIsInForceAtOnce() {
    file.set(Samples.values("rate: 15%"));

    assertThat(running.reload()).isInstanceOf(Reading.Read.class);
    assertThat(running.inForce()).isNotSameAs(first);
  }

  @Test
  void aBadChangeLeavesTheRunningRulebookInForceAndIsTold() {
    file.set(Samples.values("rate: 15"));

    assertThat(Samples.faults(running.reload()))
        .singleElement()
        .hasToString(
            "shop/fr/sample.yaml:11:13: RB-05 ‘rate’ is ‘15’: its unit is missing,"
                + " expected a rate such as 14%");
    assertThat(running.inForce()).isSameAs(first);
  }

  @Test
  void aChangeThatIsPutRightComesIntoForce() {
    file.set(Samples.values("rate: 15"));
    running.reload();
    file.set(Samples.values("rate: 15%"));
    running.reload();

    assertThat(running.inForce()).isNotSameAs(first);
  }
}
