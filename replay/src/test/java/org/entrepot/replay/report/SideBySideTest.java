package org.entrepot.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What two editions have under one name stands in one row. */
class SideBySideTest {

  private static List<String> rows(List<String> against, List<String> under) {
    return SideBySide.of(against, under, name -> name).stream()
        .map(row -> row.against() + " | " + row.under())
        .toList();
  }

  @Test
  void whatOnlyOneSideHasStandsWhereItStandsThere() {
    assertThat(rows(List.of("rate", "old", "sum"), List.of("new", "rate", "more", "sum")))
        .containsExactly("null | new", "rate | rate", "null | more", "old | null", "sum | sum");
    assertThat(rows(List.of(), List.of("a", "b"))).containsExactly("null | a", "null | b");
  }

  @Test
  void aNameThatComesTwiceIsBesideItsSecond() {
    assertThat(rows(List.of("fee", "fee"), List.of("fee", "tax", "fee")))
        .containsExactly("fee | fee", "null | tax", "fee | fee");
  }
}
