package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that come in turn are computed as they are read; others are gathered first. */
class InTurnTest {

  private static final int CASES = 12;

  @TempDir private Path folder = Path.of("");

  private Restatement restated(List<String> rows, int linesInMemory) throws Exception {
    List<String> all = new ArrayList<>(List.of(Orders.HEADER));
    all.addAll(rows);
    Path orders = Files.write(folder.resolve("orders.csv"), all);
    ReplayRequest request =
        Orders.request(
            orders,
            Layout.NATIVE,
            List.of(Orders.FEES, Orders.STANDARDS),
            "2026-01-01",
            "2026-03-10",
            Orders.LOCAL,
            null);
    return Orders.restated(Orders.run(request, linesInMemory));
  }

  /** Names rise as bytes: o000, o001, … */
  private static List<String> inTurn(Random random) {
    List<String> rows = new ArrayList<>();
    for (String row : Orders.generated(random)) {
      int order = Integer.parseInt(row.substring(1, row.indexOf(',')));
      rows.add(String.format("o%04d%s", order, row.substring(row.indexOf(','))));
    }
    return rows;
  }

  @Test
  void theyComeToWhatTheyComeToWhenGatheredWhole() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      List<String> rows = inTurn(new Random(seed));
      Restatement gathered = restated(rows, rows.size() + 1);

      assertThat(restated(rows, 1 + seed * 5)).as("seed %d", seed).isEqualTo(gathered);
      assertThat(gathered.sellers()).isNotEmpty();
    }
  }

  @Test
  void namesLikeNumbersOfNoFixedLengthAreInTurnToo() throws Exception {
    List<String> rows = Orders.generated(new Random(3));
    Restatement gathered = restated(rows, rows.size() + 1);

    assertThat(restated(rows, 7)).isEqualTo(gathered);
  }

  @Test
  void aLineOutOfTurnLateInTheFileCountsWithItsOrder() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<String> rows = inTurn(random);
      String early = rows.remove(random.nextInt(rows.size() / 4));
      rows.add(rows.size() - random.nextInt(5), early);
      Restatement gathered = restated(rows, rows.size() + 1);

      assertThat(restated(rows, 5)).as("seed %d", seed).isEqualTo(gathered);
    }
  }

  @Test
  void aBadRowOutOfTurnSpoilsItsOrderThatHadBeenComputed() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      List<String> rows = inTurn(new Random(seed));
      String first = rows.getFirst();
      int price = first.indexOf(",BRL,") + ",BRL,".length();
      rows.add(first.substring(0, price).replaceFirst(",\\d+,", ",99,") + "much," + "1,,");
      Restatement gathered = restated(rows, rows.size() + 1);

      assertThat(gathered.badRows()).isEqualTo(1);
      assertThat(gathered.subjects().getFirst().orders().bad()).isEqualTo(1);
      assertThat(restated(rows, 4)).as("seed %d", seed).isEqualTo(gathered);
    }
  }
}
