package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Progress.Doing;
import org.entrepot.replay.restatement.RowPace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of these tests stands still but while a replay rests. */
class RowPaceTest {

  @TempDir private Path folder = Path.of("");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final List<Duration> rests = new ArrayList<>();

  private RowPace pace(Progress told, long rowsPerSecond) {
    return new RowPace(told, rowsPerSecond, () -> now, this::rest);
  }

  private void rest(Duration time) {
    rests.add(time);
    now = now.plus(time);
  }

  @Test
  void readingAndComputingTakeTheTimeThatTheirRowsAreWorth() throws Exception {
    List<String> rows = new ArrayList<>(List.of("order,line,seller,created,currency,price"));
    for (int i = 0; i < 1000; i++) {
      rows.add("o" + i + ",1,anna,2026-01-05T10:00Z,BRL,10.00");
    }
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    Instant begun = now;
    List<Duration> toldAfter = new ArrayList<>();

    new Replay(Project.rulebook(), "test")
        .run(
            Orders.request(
                orders,
                Layout.NATIVE,
                List.of(Orders.FEES),
                "2026-01-01",
                "2026-03-10",
                Orders.LOCAL,
                null),
            pace((doing, count, done, all) -> toldAfter.add(Duration.between(begun, now)), 100),
            () -> false);

    assertThat(Duration.between(begun, now)).isEqualTo(Duration.ofSeconds(20));
    assertThat(rests).allMatch(rest -> rest.compareTo(Duration.ofMillis(100)) <= 0);
    assertThat(toldAfter).as("so that few rows show their progress").hasSizeGreaterThan(150);
  }

  @Test
  void timeThatTheRowsTookAnywayIsNoRestAndLostTimeIsNotMadeUpFor() {
    RowPace pace = pace(Progress.SILENT, 10);
    now = now.plusMillis(40);
    pace.at(Doing.READING, 1, 0, 0);
    assertThat(rests).containsExactly(Duration.ofMillis(60));

    now = now.plusSeconds(30);
    pace.at(Doing.READING, 2, 0, 0);
    pace.at(Doing.READING, 3, 0, 0);
    assertThat(rests.subList(1, 3)).containsExactly(Duration.ZERO, Duration.ofMillis(100));
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() {
    RowPace pace = pace(Progress.SILENT, 10);
    now = now.minusSeconds(3600);
    pace.at(Doing.READING, 1, 0, 0);
    assertThat(rests).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void writingIsNotHeldUp() {
    RowPace pace = pace(Progress.SILENT, 10);
    pace.at(Doing.WRITING, 1000, 0, 0);
    assertThat(rests).isEmpty();
  }

  @Test
  void aFastPaceIsToldOfNoOftenerThanWithoutOneAndNoneIsNoPace() {
    assertThat(pace(Progress.SILENT, 1_000_000).everyRows()).isEqualTo(Progress.EVERY_ROWS);
    assertThat(pace(Progress.SILENT, 5).everyRows()).isEqualTo(1);
    assertThatThrownBy(() -> pace(Progress.SILENT, 0)).hasMessageContaining("at least one row");
  }
}
