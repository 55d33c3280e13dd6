package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for all orders, tried on generated ones; the seed names the case. */
class ReplayPropertiesTest {

  private static final int CASES = 15;
  private static final List<SubjectId> RULES = List.of(Orders.FEES, Orders.STANDARDS);

  @TempDir private Path folder = Path.of("");

  private Path file(List<String> rows) throws Exception {
    List<String> all = new ArrayList<>(List.of(Orders.HEADER));
    all.addAll(rows);
    return Files.write(folder.resolve("orders.csv"), all);
  }

  private static ReplayRequest request(Path orders, String against, String under) {
    return Orders.request(orders, Layout.NATIVE, RULES, against, under, Orders.LOCAL, null);
  }

  private static Restatement restated(Path orders) {
    return Orders.restated(Orders.run(request(orders, "2026-01-01", "2026-03-10")));
  }

  /** All that does not depend on the file's bytes. */
  private static List<Object> figures(Restatement restated) {
    return List.of(
        restated.subjects(),
        restated.money(),
        restated.sellers(),
        restated.standing(),
        restated.placed(),
        restated.punctuality());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      List<String> rows = Orders.generated(new Random(seed));
      Restatement inOrder = restated(file(rows));
      Collections.shuffle(rows, new Random(seed + 1000));
      Restatement shuffled = restated(file(rows));

      assertThat(shuffled.sellers()).as("seed %d", seed).isEqualTo(inOrder.sellers()).isNotEmpty();
      assertThat(shuffled.standing()).as("seed %d", seed).isEqualTo(inOrder.standing());
      assertThat(figures(shuffled))
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringCollectionOrder()
          .isEqualTo(figures(inOrder));
    }
  }

  @Test
  void linesPutAsideInFilesComeToTheSame() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Path orders = file(Orders.generated(new Random(seed)));
      ReplayRequest request = request(orders, "2026-01-01", "2026-03-10");
      Restatement inMemory = Orders.restated(Orders.run(request));
      Restatement aside = Orders.restated(Orders.run(request, 1 + seed * 7));

      assertThat(aside.sellers()).as("seed %d", seed).isEqualTo(inMemory.sellers()).isNotEmpty();
      assertThat(aside.standing()).as("seed %d", seed).isEqualTo(inMemory.standing());
      assertThat(aside.subjects()).as("seed %d", seed).isEqualTo(inMemory.subjects());
    }
  }

  @Test
  void readIsComputedPlusRefusedPlusBadWhateverIsDamaged() throws Exception {
    for (int seed = 0; seed < CASES * 4; seed++) {
      Random random = new Random(seed);
      List<String> rows = Orders.generated(random);
      int damaged = 1 + random.nextInt(20);
      for (int i = 0; i < damaged; i++) {
        int at = random.nextInt(rows.size());
        rows.set(at, damaged(rows.get(at), random));
      }
      Restatement restated = restated(file(rows));

      long rowsRead = restated.basis().files().getFirst().rows();
      long bad = restated.badRows();
      assertThat(bad).as("seed %d", seed).isEqualTo(restated.basis().files().getFirst().bad());
      for (SubjectResult subject : restated.subjects()) {
        assertThat(subject.lines().read()).as("seed %d", seed).isEqualTo(rowsRead);
        assertThat(subject.lines().bad()).as("seed %d", seed).isEqualTo(bad);
        assertThat(subject.orders().bad()).as("seed %d", seed).isLessThanOrEqualTo(bad);
      }
      long computed = restated.subjects().getFirst().lines().computed();
      assertThat(restated.sellers().stream().mapToLong(SellerMoney::lines).sum())
          .as("seed %d", seed)
          .isEqualTo(computed);
    }
  }

  private static String damaged(String row, Random random) {
    int at = random.nextInt(row.length());
    return switch (random.nextInt(6)) {
      case 0 -> row.substring(0, at);
      case 1 -> row.substring(0, at) + '"' + row.substring(at);
      case 2 -> row.substring(0, at) + ',' + row.substring(at);
      case 3 -> row.substring(0, at) + (char) ('!' + random.nextInt(90)) + row.substring(at + 1);
      case 4 -> '"' + row;
      default -> row + "\u00e9,";
    };
  }

  @Test
  void oneDateAgainstItselfChangesNothing() throws Exception {
    for (String date : List.of("2026-01-01", "2026-03-10")) {
      Path orders = file(Orders.generated(new Random(date.hashCode())));
      Restatement restated = Orders.restated(Orders.run(request(orders, date, date)));

      for (MoneyResult money : restated.money()) {
        assertThat(money.change().isZero()).isTrue();
        assertThat(money.sellersUnchanged()).isEqualTo(restated.sellers().size());
        assertThat(money.worst()).isEmpty();
        assertThat(money.best()).isEmpty();
        assertThat(money.histogram()).hasSize(1);
      }
      for (SellerStanding standing : restated.standing()) {
        assertThat(standing.under()).isEqualTo(standing.against());
        assertThat(standing.highestUnder()).isEqualTo(standing.highestAgainst());
      }
    }
  }

  @Test
  void bothWaysChangesAreEachOthersOpposite() throws Exception {
    Path orders = file(Orders.generated(new Random(11)));
    MoneyResult there =
        Orders.restated(Orders.run(request(orders, "2026-01-01", "2026-03-10"))).money().getFirst();
    MoneyResult back =
        Orders.restated(Orders.run(request(orders, "2026-03-10", "2026-01-01"))).money().getFirst();

    assertThat(back.change()).isEqualTo(there.change().negated());
    assertThat(back.gained()).isEqualTo(there.lost());
    assertThat(back.sellersGaining()).isEqualTo(there.sellersLosing());
    assertThat(there.lost().minus(there.gained())).isEqualTo(there.change());
    assertThat(there.histogram().stream().mapToLong(MoneyResult.Bucket::sellers).sum())
        .isEqualTo(there.sellersGaining() + there.sellersLosing() + there.sellersUnchanged());
    assertThat(there.worst().getFirst().change()).isGreaterThan(Money.parse("BRL 0.00"));
  }
}
