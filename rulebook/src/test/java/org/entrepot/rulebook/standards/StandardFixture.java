package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.standards.Standard.PointStep;
import org.entrepot.rulebook.standards.StandingRules.Period;
import org.entrepot.rulebook.standards.StandingRules.Punishment;
import org.entrepot.rulebook.standards.StandingRules.Reset;
import org.entrepot.rulebook.standards.StandingRules.Tier;
import org.entrepot.rulebook.standards.StandingRules.Turn;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** A standard of an invented marketplace: at most one order in twenty shipped late. */
final class StandardFixture {

  static final ZoneId ZONE = ZoneId.of("Asia/Singapore");
  static final String LATE = "late";
  static final EditionRef EDITION =
      new EditionRef(
          SubjectId.of("test/xx/standards"),
          LocalDateTime.parse("2026-01-01T00:00"),
          1,
          ContentHash.of(
              SubjectId.of("test/xx/standards"), ZONE, new Content.Text("one in twenty")));

  private StandardFixture() {}

  static Value.Proportion percent(String percent) {
    return new Value.Proportion(new BigDecimal(percent).movePointLeft(2));
  }

  static Value.Measure days(int days) {
    return new Value.Measure(BigDecimal.valueOf(days), Unit.DAY);
  }

  static Standard oneInTwenty(@Nullable Grace grace) {
    return new Standard(
        LATE,
        "Shipped late",
        Count.LATE,
        Count.SHIPPED,
        List.of(Count.PLACED),
        percent("5"),
        Breach.EXCEEDS,
        days(7),
        new Cadence(Cadence.Every.WEEK, DayOfWeek.MONDAY),
        null,
        null,
        List.of(new PointStep(null, 1), new PointStep(50L, 2)),
        grace,
        List.of());
  }

  static Grace march() {
    return new Grace(
        LocalDateTime.parse("2026-03-10T00:00"),
        LocalDateTime.parse("2026-03-25T00:00"),
        percent("10"));
  }

  static StandingRules rules(Turn turn) {
    return new StandingRules(
        List.of(
            new Tier(3, List.of(new Punishment("hidden", "Hidden", null, null))),
            new Tier(6, List.of(new Punishment("no-campaigns", "No campaigns", null, null)))),
        new Reset(Period.QUARTER, DayOfWeek.MONDAY, turn));
  }

  static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static PointEntry points(String day, int points) {
    return new PointEntry(LATE, day(day), points, points, EDITION);
  }
}
