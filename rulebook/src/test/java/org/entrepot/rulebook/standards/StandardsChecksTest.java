package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entrepot.rulebook.standards.StandardFixture.day;
import static org.entrepot.rulebook.standards.StandardFixture.days;
import static org.entrepot.rulebook.standards.StandardFixture.oneInTwenty;
import static org.entrepot.rulebook.standards.StandardFixture.percent;
import static org.entrepot.rulebook.standards.StandardFixture.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.standards.StandingRules.Period;
import org.entrepot.rulebook.standards.StandingRules.Reset;
import org.entrepot.rulebook.standards.StandingRules.Tier;
import org.entrepot.rulebook.standards.StandingRules.Turn;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.junit.jupiter.api.Test;

/** What a file of standards is refused for, and the days that its rules fall on. */
class StandardsChecksTest {

  private static List<String> faults(StandardsEdition edition) {
    List<String> faults = new ArrayList<>();
    new StandardsFamily()
        .check(edition, (rule, path, _message) -> faults.add(rule.number() + " " + path));
    return faults;
  }

  @Test
  void a_code_stands_once_and_points_need_to_lead_somewhere() {
    Standard standard = oneInTwenty(null);
    assertThat(faults(new StandardsEdition(null, List.of(standard, standard), null)))
        .containsExactly(
            "RB-03 standards[0].points", "RB-19 standards[1].code", "RB-03 standards[1].points");
  }

  @Test
  void a_grace_that_waives_nothing_is_refused() {
    Grace grace =
        new Grace(
            LocalDateTime.parse("2026-03-10T00:00"),
            LocalDateTime.parse("2026-03-25T00:00"),
            percent("5"));
    assertThat(
            faults(
                new StandardsEdition(null, List.of(oneInTwenty(grace)), rules(Turn.RESET_FIRST))))
        .containsExactly("RB-17 standards[0].grace.waived-within");
  }

  @Test
  void tiers_rise() {
    StandingRules rules =
        new StandingRules(List.of(new Tier(6, List.of()), new Tier(3, List.of())), null);
    assertThat(faults(new StandardsEdition(null, List.of(oneInTwenty(null)), rules)))
        .containsExactly("RB-10 standing.tiers[1]");
  }

  @Test
  void a_share_of_itself_is_no_standard() {
    Standard odd = oneInTwenty(null).outOf(Count.LATE);
    assertThat(faults(new StandardsEdition(null, List.of(odd), rules(Turn.RESET_FIRST))))
        .containsExactly("RB-17 standards[0].out-of");
  }

  @Test
  void a_window_is_of_whole_days_and_a_weekly_run_has_its_day() {
    Value.Measure hours = new Value.Measure(BigDecimal.valueOf(36), Unit.HOUR);
    Standard s = oneInTwenty(null);
    assertThatThrownBy(() ->
            new Standard(
                s.code(),
                s.label(),
                s.counted(),
                s.outOf(),
                s.orOutOf(),
                s.limit(),
                s.breach(),
                hours,
                s.assessed(),
                null,
                null,
                s.points(),
                null,
                List.of()))
        .hasMessage("a window is of whole days or weeks, not 36 h");
    assertThat(s.window()).isEqualTo(days(7));
    assertThatThrownBy(() -> new Cadence(Cadence.Every.WEEK, null))
        .hasMessageContaining("has its day");
    assertThatThrownBy(() -> new Cadence(Cadence.Every.DAY, DayOfWeek.MONDAY))
        .hasMessageContaining("every week");
  }

  @Test
  void every_order_is_seen_by_the_first_assessment_after_its_day() {
    Cadence monday = new Cadence(Cadence.Every.WEEK, DayOfWeek.MONDAY);
    assertThat(monday.firstAfter(day("2026-03-15"))).isEqualTo("2026-03-16");
    assertThat(monday.firstAfter(day("2026-03-16"))).isEqualTo("2026-03-23");
    assertThat(monday.latestBy(day("2026-03-16"))).isEqualTo("2026-03-16");
    assertThat(new Cadence(Cadence.Every.DAY, null).firstAfter(day("2026-03-16")))
        .isEqualTo("2026-03-17");
  }

  @Test
  void points_start_again_on_the_first_Monday_of_a_quarter_or_month() {
    Reset quarterly = new Reset(Period.QUARTER, DayOfWeek.MONDAY, Turn.RESET_FIRST);
    assertThat(quarterly.latestBy(day("2026-04-05"))).isEqualTo("2026-01-05");
    assertThat(quarterly.latestBy(day("2026-04-06"))).isEqualTo("2026-04-06");
    assertThat(quarterly.firstAfter(day("2026-04-06"))).isEqualTo("2026-07-06");
    assertThat(quarterly.latestBy(day("2026-01-04"))).isEqualTo("2025-10-06");
    Reset monthly = new Reset(Period.MONTH, DayOfWeek.MONDAY, Turn.RESET_FIRST);
    assertThat(monthly.firstAfter(day("2026-02-02"))).isEqualTo("2026-03-02");
  }
}
