package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Placed;
import org.entrepot.replay.restatement.Placed.Counted;
import org.entrepot.replay.restatement.Restatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restatement says of which time its orders are, and that cancelled ones are charged too. */
class PlacedTest {

  private static final List<String> ROWS =
      List.of(
          "order,line,seller,created,currency,price,cancelled",
          "a,1,anna,2026-01-05T23:30-03:00,BRL,90.00,yes",
          "a,2,anna,2026-01-05T23:30-03:00,BRL,50.00,yes",
          "b,1,anna,2026-01-09T10:00Z,BRL,90.00,yes",
          "b,2,anna,2026-01-09T10:00Z,BRL,90.00,no",
          "c,1,bruno,2026-02-11T10:00Z,BRL,90.00,");

  @TempDir private Path folder = Path.of("");

  @Test
  void theDaysAndWhatWasCancelledStandAtTheBeginningOfTheReport() throws Exception {
    Path orders = Files.write(folder.resolve("orders.csv"), ROWS);
    Path out = folder.resolve("out");

    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES),
                    "2026-02-28",
                    "2026-03-15",
                    Orders.LOCAL,
                    out)));

    Placed placed = restated.placed();
    assertThat(placed.first()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(placed.last()).isEqualTo(LocalDate.of(2026, 2, 11));
    assertThat(placed.cancelledOrders()).isEqualTo(1);
    assertThat(placed.cancelledLines()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("The orders were placed from 2026-01-06 to 2026-02-11 (UTC).")
        .contains("2 lines are of cancelled orders; they are computed like others");
    assertThat(Files.readString(out.resolve("summary.json")))
        .contains("\"first\": \"2026-01-06\"", "\"cancelledLines\": 2");
  }

  @Test
  void ofOrdersOfOneDayNoneOfWhichWasCancelledOnlyTheDayIsTold() {
    LocalDate day = LocalDate.of(2026, 1, 6);

    assertThat(new Placed(day, day, 0, 0, null).sentences(true))
        .containsExactly("The orders were placed on 2026-01-06 (UTC).");
    assertThat(new Placed(day, day, 0, 0, new Counted(-1, day.minusWeeks(1), day)).sentences(true))
        .containsExactly(
            "The orders were placed on 2026-01-06 (UTC).",
            "They are counted as if they had been placed 1 week earlier, from 2025-12-30 to"
                + " 2026-01-06.");
    assertThat(Placed.NONE.sentences(true)).isEmpty();
    assertThat(new Placed(day, day, 1, 1, null).sentences(false)).hasSize(1);
  }
}
