package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standard that is assessed every day over several weeks, told by week. */
class DailyStandardsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aWeekCountsEachOrderOnce() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("order,line,seller,created,currency,price,ship-by,handed-over"));
    for (int day = 0; day < 21; day++) {
      LocalDate placed = LocalDate.of(2026, 1, 5).plusDays(day);
      LocalDate handedOver = placed.plusDays(day % 2 == 0 ? 1 : 3);
      rows.add(
          String.join(
              ",",
              "o" + day + ",1",
              day % 3 == 0 ? "ben" : "anna",
              placed + "T17:00Z,USD,10",
              placed.plusDays(2) + "T17:00Z",
              handedOver + "T17:00Z"));
    }
    SubjectResult result =
        Orders.restated(
                Orders.run(
                    Orders.request(
                        Orders.file(folder, rows.toArray(String[]::new)),
                        Layout.NATIVE,
                        List.of(SubjectId.of("amazon/us/standards")),
                        "2026-01-01",
                        "2026-03-10",
                        List.of(),
                        null)))
            .subjects()
            .getFirst();

    List<WeekResult> weeks = result.weeks();
    assertThat(weeks.stream().mapToLong(WeekResult::orders).sum()).isEqualTo(21);
    assertThat(weeks.stream().mapToLong(WeekResult::late).sum()).isEqualTo(10);
    assertThat(weeks)
        .extracting(WeekResult::from)
        .allMatch(from -> from.getDayOfWeek() == DayOfWeek.MONDAY)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(weeks.getFirst().orders())
        .as("of seven orders of the first week, those of Saturday and Sunday come later")
        .isEqualTo(5);
    assertThat(weeks.getFirst().sellers()).isEqualTo(2);
  }
}
