package org.entrepot.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.junit.jupiter.api.Test;

/** What changes, told so that nobody reads the same sentence twice. */
class ReportChangesTest {

  private static final Change LOW = new Change("EUR 0.00–9.99", "10%", "12%");
  private static final Change HIGH = new Change("from EUR 10.00", "8%", "9%");
  private static final Change DISCOUNT =
      new Change("Discount of early payers, paid by the platform", null, "3% of price ".repeat(6));

  @Test
  void aLongChangeOfSeveralKindsIsToldOnceAndRangesStayWithTheirKind() {
    var told =
        ReportChanges.once(
            List.of(
                new Difference(List.of("plan is basic"), List.of(LOW, HIGH, DISCOUNT)),
                new Difference(List.of("plan is plus"), List.of(HIGH, DISCOUNT))));

    assertThat(told.get(Set.of("plan is basic"))).containsExactly(LOW.sentence(), HIGH.sentence());
    assertThat(told.get(Set.of("plan is plus"))).containsExactly(HIGH.sentence());
    assertThat(told.get(Set.of("plan is basic", "plan is plus")))
        .containsExactly(DISCOUNT.sentence());
    assertThat(told).hasSize(3);
  }
}
