package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of very many kinds, and lines that cannot be: each is counted, none ends a replay. */
class OddLinesTest {

  @TempDir private Path folder = Path.of("");

  /** 81.00 nets 49.46 at the highest of these subsidies, 79.99 nets 53.99. */
  @Test
  void everyLineAtACliffIsCountedHoweverManyKindsOfLineThereAre() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("order,line,seller,created,currency,price,subsidy"));
    for (int i = 0; i < 3_000; i++) {
      rows.add("O%d,1,anna,2026-01-05T10:00Z,BRL,81,%d.%02d".formatted(i, i / 100, i % 100));
    }

    Restatement restated = Orders.feesOf(Orders.file(folder, rows.toArray(String[]::new)));

    SubjectResult fees = restated.subjects().getFirst();
    assertThat(fees.cliffs()).isNotNull();
    assertThat(fees.cliffs().linesUnder()).isEqualTo(3_000);
    assertThat(fees.cliffs().zonesUnder()).hasSize(25).endsWith("others above");
  }

  @Test
  void moreUnitsReturnedThanSoldRefuseTheirOrderAndNoOther() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,returned",
            "A,1,anna,2026-01-05T10:00Z,BRL,600,2,3",
            "B,1,anna,2026-01-05T10:00Z,BRL,600,2,1");

    SubjectResult fees = Orders.feesOf(orders).subjects().getFirst();

    assertThat(fees.orders()).isEqualTo(new Tally(2, 1, 1, 0));
    assertThat(fees.refused())
        .extracting(RefusedCount::example)
        .containsExactly("‘lines[0].returned’: of 2 units none or some can be returned, not 3");
  }

  @Test
  void anOrderThatIsRefusedEndsNoReplayHoweverMuchItsLinesAreWorthTogether() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("order,line,seller,created,currency,price,quantity,returned"));
    for (int line = 0; line < 12; line++) {
      rows.add("A,%d,anna,2026-01-05T10:00Z,BRL,10000000000,1000000,1000001".formatted(line));
    }
    rows.add("B,1,anna,2026-01-05T10:00Z,BRL,600,2,1");

    SubjectResult fees =
        Orders.feesOf(Orders.file(folder, rows.toArray(String[]::new))).subjects().getFirst();

    assertThat(fees.orders()).isEqualTo(new Tally(2, 1, 1, 0));
  }

  @Test
  void itEndsNoneWhereDiscountsWouldMakeItWorthLessThanNothing() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("order,line,seller,created,currency,price,quantity,discount"));
    for (int line = 0; line < 12; line++) {
      rows.add("A,%d,anna,2026-01-05T10:00Z,BRL,0,1000000,10000000000".formatted(line));
    }
    rows.add("A,1,anna,2026-01-05T10:00Z,BRL,1,1,");
    rows.add("B,1,anna,2026-01-05T10:00Z,BRL,600,2,100");

    Restatement restated = Orders.feesOf(Orders.file(folder, rows.toArray(String[]::new)));

    assertThat(restated.subjects().getFirst().orders()).isEqualTo(new Tally(2, 1, 1, 0));
    assertThat(restated.sellers().getFirst().sales()).isEqualTo(Money.parse("BRL 1000.00"));
  }
}
