package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.standards.StandardFixture.ZONE;
import static org.entrepot.rulebook.standards.StandardFixture.at;
import static org.entrepot.rulebook.standards.StandardFixture.march;
import static org.entrepot.rulebook.standards.StandardFixture.oneInTwenty;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private final Assessment inGrace = new Assessment(oneInTwenty(march()), ZONE, true);
  private final Assessment restated = new Assessment(oneInTwenty(march()), ZONE, false);

  @Test
  void the_grace_window_is_judged_at_the_instant_of_assessment() {
    assertThat(inGrace.assess(6, 100, at("2026-03-09T23:59:59")).finding())
        .isEqualTo(Finding.BREACH);
    assertThat(inGrace.assess(6, 100, at("2026-03-10T00:00")).finding()).isEqualTo(Finding.WAIVED);
    assertThat(inGrace.assess(6, 100, at("2026-03-24T23:59:59")).finding())
        .isEqualTo(Finding.WAIVED);
    assertThat(inGrace.assess(6, 100, at("2026-03-25T00:00")).finding()).isEqualTo(Finding.BREACH);
  }

  @Test
  void a_waived_breach_keeps_its_points_on_record() {
    Verdict waived = inGrace.assess(Tally.shipped(100, 10), at("2026-03-16T00:00"));
    assertThat(waived.pointsRecorded()).isEqualTo(1);
    assertThat(waived.points()).isZero();
    assertThat(waived.pointsWaived()).isEqualTo(1);
  }

  @Test
  void a_restatement_leaves_the_grace_out() {
    assertThat(restated.assess(6, 100, at("2026-03-16T00:00")).finding()).isEqualTo(Finding.BREACH);
  }

  @Test
  void rates_are_compared_exactly_and_only_shown_rounded() {
    Verdict justOver = restated.assess(50_000_001, 1_000_000_000, at("2026-04-06T00:00"));
    assertThat(justOver.finding()).isEqualTo(Finding.BREACH);
    assertThat(justOver.rate().orElseThrow().text()).isEqualTo("5%");
  }

  @Test
  void grace_only_ever_lightens_and_points_are_never_negative() {
    SplittableRandom random = new SplittableRandom(16);
    for (int i = 0; i < 5_000; i++) {
      long shipped = random.nextLong(0, 400);
      long late = shipped == 0 ? 0 : random.nextLong(0, shipped + 1);
      var assessedAt = at("2026-03-02T00:00").plusSeconds(random.nextLong(40L * 24 * 3600));
      Verdict with = inGrace.assess(late, shipped, assessedAt);
      Verdict without = restated.assess(late, shipped, assessedAt);
      assertThat(with.points()).isBetween(0, without.points());
      assertThat(with.pointsRecorded()).isEqualTo(without.pointsRecorded());
      assertThat(with.finding() == Finding.NOT_APPLICABLE).isEqualTo(shipped == 0);
    }
  }

  @Test
  void what_is_still_allowed_is_the_most_that_does_not_break_the_limit() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 5_000; i++) {
      long outOf = random.nextLong(1, 300);
      BigDecimal limit = BigDecimal.valueOf(random.nextLong(1, 1_000), 3);
      for (Breach breach : Breach.values()) {
        long most = -1;
        for (long failures = 0; failures <= outOf; failures++) {
          long counted = breach.countsFailures() ? failures : outOf - failures;
          most = breach.breaks(counted, outOf, limit) ? most : failures;
        }
        assertThat(breach.allowedFailures(outOf, limit))
            .as("%s %s of %d", breach, limit, outOf)
            .isEqualTo(most);
      }
    }
  }
}
