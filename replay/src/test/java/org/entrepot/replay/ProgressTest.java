package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Progress.Doing;
import org.entrepot.replay.restatement.ProgressRate;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  @TempDir private Path folder = Path.of("");

  private record Told(Doing doing, long rows, long done, long total) {}

  @Test
  void theWorkDoneOnlyGrowsAndEndsWhole() throws Exception {
    Path orders = orders();
    List<Told> told = new ArrayList<>();
    Progress progress =
        (doing, count, done, total) -> told.add(new Told(doing, count, done, total));

    new Replay(Project.rulebook(), "test").run(request(orders), progress, () -> false);

    assertThat(told).extracting(Told::doing).startsWith(Doing.READING).endsWith(Doing.WRITING);
    assertThat(told).extracting(Told::doing).isSorted().contains(Doing.COMPUTING);
    assertThat(told).extracting(Told::done).isSorted();
    assertThat(told).extracting(Told::total).containsOnly(Files.size(orders) * 4);
    assertThat(told.getLast().done()).isEqualTo(told.getLast().total());
    assertThat(told.getLast().rows()).isEqualTo(30_000);
  }

  @Test
  void aReplayIsStoppedByTheThreadThatComputesWhileTheOtherReadsOn() throws Exception {
    Thread reading = Thread.currentThread();
    ReplayResult result =
        new Replay(Project.rulebook(), "test")
            .run(request(orders()), Progress.SILENT, () -> Thread.currentThread() != reading);
    assertThat(result).isInstanceOf(ReplayResult.Cancelled.class);
  }

  /** Orders whose names rise, so that they are computed while they are read. */
  private Path orders() throws Exception {
    List<String> rows = new ArrayList<>(List.of("order,line,seller,created,currency,price"));
    for (int i = 10_000; i < 40_000; i++) {
      rows.add("o" + i + ",1,anna,2026-01-05T10:00Z,BRL,10.00");
    }
    return Files.write(folder.resolve("orders.csv"), rows);
  }

  private static ReplayRequest request(Path orders) throws Exception {
    return Orders.request(
        orders,
        Layout.NATIVE,
        List.of(Orders.FEES),
        "2026-01-01",
        "2026-03-10",
        Orders.LOCAL,
        null);
  }

  @Test
  void rateAndTimeLeftComeFromTheClockOfTheCaller() {
    Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
    ProgressRate rate = new ProgressRate(() -> now[0]);
    assertThat(rate.rowsPerSecond(5)).isZero();
    assertThat(rate.left(0, 100)).isEmpty();

    now[0] = now[0].plusSeconds(10);

    assertThat(rate.rowsPerSecond(5_000)).isEqualTo(500);
    assertThat(rate.left(25, 100)).contains(Duration.ofSeconds(30));
  }
}
