package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.calendar.CalendarDay;
import org.entrepot.rulebook.calendar.DayKind;
import org.entrepot.rulebook.calendar.FactTimes;
import org.entrepot.rulebook.calendar.WallClock;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** The deadlines of one order, and how it stands against them. */
final class ShipByAnswer {

  private final Edition<ShipByEdition> edition;
  private final ShipByRule rule;
  private final Facts facts;
  private final Instant at;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final FactTimes times;

  ShipByAnswer(Edition<ShipByEdition> edition, Facts facts, Instant at, Books books) {
    this.edition = edition;
    this.rule = new ShipByRule(edition, books);
    this.facts = facts;
    this.at = at;
    this.times = new FactTimes(edition.zone(), refusals, notes);
  }

  Outcome outcome() {
    Optional<Instant> ordered = times.instant(facts, ShipByFamily.ORDERED, "");
    Optional<Instant> arranged = times.instant(facts, ShipByFamily.ARRANGED, "");
    Optional<Instant> scanned = times.instant(facts, ShipByFamily.SCANNED, "");
    ordered.ifPresent(placed -> {
      switch (rule.deadlines(placed, preOrder())) {
        case ShipByRule.Answer.Not(var refusal) -> refusals.add(refusal);
        case ShipByRule.Answer.Known(var deadlines) -> {
          days(times.dayOf(placed), deadlines);
          Deadlines.State state =
              deadlines.at(at, arranged.orElse(null), scanned.orElse(null), edition.zone());
          results.put("state", new Value.Word(word(state)));
        }
      }
    });
    return refusals.isEmpty()
        ? new Outcome.Answer(List.of(), results, notes, working)
        : new Outcome.Refused(refusals, working);
  }

  private Value.@Nullable Measure preOrder() {
    return (Value.Measure) facts.value(ShipByFamily.DAYS_TO_SHIP).orElse(null);
  }

  private void days(LocalDate ordered, Deadlines deadlines) {
    result("counts-from", deadlines.countsFrom());
    result("ship-by", deadlines.shipBy());
    results.put("late-from", new Value.Moment(WallClock.endOf(deadlines.shipBy(), edition.zone())));
    result("arrange-by", deadlines.arrangeBy());
    result("scan-by", deadlines.scanBy());
    for (LocalDate day = ordered; !day.isAfter(deadlines.shipBy()); day = day.plusDays(1)) {
      rule.calendar().on(day).filter(found -> found.kind() != DayKind.WORKED).ifPresent(this::cite);
    }
    working.add(
        new Step(
            "Ship by the end of",
            new Value.Day(ordered),
            preOrder() == null ? edition.body().shipsWithin() : preOrder(),
            new Value.Day(deadlines.shipBy()),
            "counted from " + deadlines.countsFrom(),
            edition.ref()));
  }

  private void result(String name, @Nullable LocalDate day) {
    if (day != null) {
      results.put(name, new Value.Day(day));
    }
  }

  private void cite(CalendarDay day) {
    working.add(
        new Step("Day", new Value.Day(day.day()), null, null, day.sentence(), day.edition()));
  }

  private static String word(Deadlines.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
