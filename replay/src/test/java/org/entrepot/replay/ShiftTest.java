package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.restatement.Placed;
import org.entrepot.replay.restatement.Placed.Counted;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grace window touches past orders only where they are moved into it. */
class ShiftTest {

  @TempDir private Path folder = Path.of("");

  /** From Monday 6 March 2017 on, four weeks of 100 orders each, 8 of them handed over late. */
  private Restatement restated(boolean shift, String... assumed) throws Exception {
    return restated(shift, List.of(Orders.STANDARDS), null, assumed);
  }

  private Restatement restated(
      boolean shift, List<SubjectId> rules, @Nullable Path out, String... assumed)
      throws Exception {
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
            orders, Layout.NATIVE, rules, "2026-02-01", "2026-03-11", List.of(assumed), out);
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
  void theReportBeginsWithWhenTheyWereReallyPlaced() throws Exception {
    Path out = folder.resolve("out");
    Restatement restated =
        restated(
            true, List.of(Orders.STANDARDS, Orders.FEES), out, "seller-kind=local", "fx.SGD-BRL=4");

    LocalDate first = LocalDate.of(2017, 3, 6);
    LocalDate last = LocalDate.of(2017, 3, 27);
    assertThat(restated.placed())
        .isEqualTo(
            new Placed(
                first, last, 0, 0, new Counted(470, first.plusWeeks(470), last.plusWeeks(470))));
    String report = Files.readString(out.resolve("report.html"));
    assertThat(report.substring(0, report.indexOf("What changes, in words</h2>")))
        .contains(
            "The orders were placed from 2017-03-06 to 2017-03-27 (UTC).",
            "They are counted as if they had been placed 470 weeks later, from 2026-03-09 to"
                + " 2026-03-30.");
    assertThat(report)
        .contains("The orders were moved; these weeks are 470 weeks later than the orders’ own.")
        .containsPattern(
            "Order o0-\\d+, placed 2017-03-06T09:00 Asia/Singapore"
                + " \\(2017-03-06T01:00:00Z\\)</h3>\n"
                + "<p>Counted as if placed 470 weeks later, 2026-03-09T09:00 Asia/Singapore")
        .doesNotContainPattern("placed (from )?2026");
    assertThat(Files.readString(out.resolve("summary.json")))
        .contains("\"first\": \"2017-03-06\"", "\"countedFirst\": \"2026-03-09\"");
  }

  @Test
  void aResultThatWasKeptWithTheDaysAsCountedTellsWhenTheyWerePlaced() throws Exception {
    Restatement told = restated(true);
    Placed placed = told.placed();
    Restatement kept =
        new Restatement(
            told.basis(),
            told.subjects(),
            told.money(),
            told.sellers(),
            told.standing(),
            told.punctuality(),
            new Placed(
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 30),
                placed.cancelledOrders(),
                placed.cancelledLines(),
                null),
            told.badRows(),
            told.bad());

    assertThat(kept.placed()).isEqualTo(placed);
    assertThat(restated(false).placed().counted()).isNull();
  }

  @Test
  void whatIsMovedAcrossAChangeOfClocksIsFoundAgainToTheSecond() {
    WeekShift shift = new WeekShift(ZoneId.of("Europe/Berlin"), 20);
    Instant summer = Instant.parse("2026-06-01T22:30:00Z");

    assertThat(shift.placed(summer)).isEqualTo(Instant.parse("2026-01-12T23:30:00Z"));
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
