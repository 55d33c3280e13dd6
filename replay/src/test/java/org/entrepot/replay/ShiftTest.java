package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.WeekResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grace window touches past orders only where they are moved into it. */
class ShiftTest {

  @TempDir private Path folder = Path.of("");

  /** From Monday 6 March 2017 on, four weeks of 100 orders each, 8 of them handed over late. */
  private Restatement restated(boolean shift, String... assumed) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    for (int week = 0; week < 4; week++) {
      LocalDate day = LocalDate.of(2017, 3, 6).plusWeeks(week);
      for (int i = 0; i < 100; i++) {
        String late = i < 8 ? "T23:00" : "T11:00";
        rows.add(
            "o%d-%d,1,anna,%sT09:00,Asia/Singapore,SGD,10,1,%sT12:00,%s"
                .formatted(week, i, day, day.plusDays(2), day.plusDays(2) + late));
      }
    }
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    ReplayRequest plain =
        Orders.request(
            orders,
            Layout.NATIVE,
            List.of(Orders.STANDARDS),
            "2026-02-01",
            "2026-03-11",
            List.of(assumed),
            null);
    return Orders.restated(
        Orders.run(
            new ReplayRequest(
                plain.orders(),
                plain.layout(),
                plain.zone(),
                plain.rules(),
                plain.under(),
                plain.against(),
                plain.knownAt(),
                shift,
                plain.assumptions(),
                plain.out())));
  }

  private static List<Standing> under(Restatement restated) {
    return restated.subjects().getFirst().weeks().stream().map(WeekResult::under).toList();
  }

  @Test
  void onTheirOwnDaysOrdersMeetNoGrace() throws Exception {
    Restatement restated = restated(false);

    assertThat(restated.basis().shiftedWeeks()).isZero();
    assertThat(restated.subjects().getFirst().weeks())
        .extracting(WeekResult::from)
        .startsWith(LocalDate.of(2017, 3, 6));
    assertThat(under(restated)).containsOnly(new Standing(1, 1, 0)).hasSize(4);
    assertThat(restated.standing().getFirst().against()).isEqualTo(Standing.NONE);
    assertThat(restated.standing().getFirst().highestUnder())
        .as("the fourth falls on the reset of 3 April 2017")
        .isEqualTo(3);
  }

  @Test
  void movedIntoTheWeekOfTheDateTheFirstTwoWeeksAreWaived() throws Exception {
    Restatement restated = restated(true);

    assertThat(restated.basis().shiftedWeeks()).isEqualTo(470);
    assertThat(restated.subjects().getFirst().weeks())
        .extracting(WeekResult::from)
        .startsWith(LocalDate.of(2026, 3, 9));
    assertThat(under(restated))
        .as("assessed on 16, 23 and 30 March and 6 April")
        .containsExactly(
            new Standing(1, 0, 1),
            new Standing(1, 0, 1),
            new Standing(1, 1, 0),
            new Standing(1, 1, 0));
    assertThat(restated.punctuality().lateOrders()).isEqualTo(32);
  }

  @Test
  void theReadingOfTheDenominatorCanBeAssumed() throws Exception {
    assertThat(under(restated(false, "denominator=placed")))
        .containsOnly(new Standing(1, 1, 0))
        .hasSize(4);
    assertThat(restated(false, "denominator=placed").basis().assumptions())
        .containsExactly("denominator=placed");
  }
}
