package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entrepot.rulebook.standards.StandardFixture.EDITION;
import static org.entrepot.rulebook.standards.StandardFixture.LATE;
import static org.entrepot.rulebook.standards.StandardFixture.day;
import static org.entrepot.rulebook.standards.StandardFixture.points;
import static org.entrepot.rulebook.standards.StandardFixture.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.entrepot.rulebook.standards.PointHistory.What;
import org.entrepot.rulebook.standards.StandingRules.Turn;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PointHistoryTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate END = LocalDate.of(2027, 1, 31);

  private final StandingRules resetFirst = rules(Turn.RESET_FIRST);

  @Test
  void the_standing_on_any_past_day_can_be_told_with_the_edition_that_judged() {
    PointHistory history =
        PointHistory.fold(
            resetFirst, List.of(points("2026-04-06", 2), points("2026-05-04", 1)), List.of(), END);
    assertThat(history.pointsOn(day("2026-04-05"))).isZero();
    assertThat(history.pointsOn(day("2026-04-06"))).isEqualTo(2);
    assertThat(history.pointsOn(day("2026-07-05"))).isEqualTo(3);
    assertThat(history.pointsOn(day("2026-07-06"))).isZero();
    assertThat(history.changes())
        .filteredOn(c -> c.what() == What.SCORED)
        .allMatch(change -> EDITION.equals(change.edition()));
    assertThat(history.highest()).isEqualTo(3);
    assertThat(resetFirst.tier(3).orElseThrow().atLeast()).isEqualTo(3);
  }

  @Test
  void on_one_day_the_turn_decides_whether_the_last_week_belongs_to_the_next_quarter() {
    List<PointEntry> lastWeek = List.of(points("2026-07-06", 2));
    assertThat(PointHistory.fold(resetFirst, lastWeek, List.of(), END).pointsOn(day("2026-07-06")))
        .isEqualTo(2);
    assertThat(
            PointHistory.fold(rules(Turn.SCORING_FIRST), lastWeek, List.of(), END)
                .pointsOn(day("2026-07-06")))
        .isZero();
  }

  @Test
  void an_appeal_counts_from_its_decision_and_the_original_stays() {
    PointEntry entry = points("2026-04-06", 2);
    Appeal appeal = new Appeal(LATE, day("2026-04-06"), 1, day("2026-04-20"));
    PointHistory history = PointHistory.fold(resetFirst, List.of(entry), List.of(appeal), END);
    assertThat(history.pointsOn(day("2026-04-19"))).isEqualTo(2);
    assertThat(history.pointsOn(day("2026-04-20"))).isEqualTo(1);
    assertThat(history.changes().getFirst().by()).isEqualTo(2);
  }

  @Test
  void an_appeal_that_fits_nothing_is_told_why() {
    List<PointEntry> entries = List.of(points("2026-04-06", 1));
    assertThat(misfit(new Appeal(LATE, day("2026-04-13"), 0, day("2026-04-20")), entries))
        .hasValue("the appeal against late of 2026-04-13 meets no points");
    assertThat(misfit(new Appeal(LATE, day("2026-04-06"), 2, day("2026-04-20")), entries))
        .hasValue("the appeal against late of 2026-04-06 leaves 2 points of 1");
    assertThat(misfit(new Appeal(LATE, day("2026-04-06"), 0, day("2026-04-05")), entries))
        .hasValue("the appeal against late of 2026-04-06 is decided before the assessment");
    assertThatThrownBy(() ->
            PointHistory.fold(
                resetFirst, List.of(entries.getFirst(), entries.getFirst()), List.of(), END))
        .hasMessageContaining("two entries for late on 2026-04-06");
  }

  private static Optional<String> misfit(Appeal appeal, List<PointEntry> entries) {
    return PointHistory.misfit(appeal, entries);
  }

  @RepeatedTest(30)
  void the_order_of_events_is_irrelevant_and_points_are_what_adding_up_says(
      RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    StandingRules rules = rules(random.nextBoolean() ? Turn.RESET_FIRST : Turn.SCORING_FIRST);
    List<PointEntry> entries = new ArrayList<>();
    List<Appeal> appeals = new ArrayList<>();
    for (LocalDate day = START; day.isBefore(END); day = day.plusWeeks(1)) {
      if (random.nextInt(3) > 0) {
        int original = random.nextInt(3);
        int latest = random.nextInt(4) == 0 ? 0 : original;
        entries.add(new PointEntry(LATE, day, original, latest, EDITION));
        if (random.nextInt(4) == 0) {
          appeals.add(
              new Appeal(
                  LATE, day, random.nextInt(original + 1), day.plusDays(random.nextInt(60))));
        }
      }
    }
    PointHistory history = PointHistory.fold(rules, entries, appeals, END);
    List<PointEntry> shuffled = new ArrayList<>(entries);
    List<Appeal> shuffledAppeals = new ArrayList<>(appeals);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    Collections.shuffle(shuffledAppeals, new Random(random.nextLong()));
    assertThat(PointHistory.fold(rules, shuffled, shuffledAppeals, END).changes())
        .isEqualTo(history.changes());
    for (LocalDate day = START.minusDays(3); day.isBefore(END); day = day.plusDays(1)) {
      assertThat(history.pointsOn(day))
          .as("on %s", day)
          .isNotNegative()
          .isEqualTo(addedUp(rules, entries, appeals, day));
    }
  }

  private static StandingRules.Reset reset(StandingRules rules) {
    return Objects.requireNonNull(rules.reset());
  }

  /** The points on a day, told without any history: what stands of the running period. */
  private static int addedUp(
      StandingRules rules, List<PointEntry> entries, List<Appeal> appeals, LocalDate day) {
    LocalDate reset = reset(rules).latestBy(day);
    boolean scoresFirst = reset(rules).turn() == Turn.SCORING_FIRST;
    int points = 0;
    for (PointEntry entry : entries) {
      boolean gone = scoresFirst ? !entry.day().isAfter(reset) : entry.day().isBefore(reset);
      if (!gone && !entry.day().isAfter(day)) {
        points +=
            appeals.stream()
                .filter(a -> a.assessed().equals(entry.day()) && !a.decided().isAfter(day))
                .map(Appeal::points)
                .findFirst()
                .orElse(entry.latest());
      }
    }
    return points;
  }
}
