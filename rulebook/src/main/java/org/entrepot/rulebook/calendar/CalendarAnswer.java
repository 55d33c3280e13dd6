package org.entrepot.rulebook.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline.Period;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** One question to a calendar, answered with the days that were passed over and why. */
final class CalendarAnswer {

  private final Edition<CalendarEdition> edition;
  private final Facts facts;
  private final BusinessCalendar calendar;
  private final LocalDate start;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  CalendarAnswer(Edition<CalendarEdition> edition, Facts facts, Books books) {
    this.edition = edition;
    this.facts = facts;
    List<String> layers =
        facts.value(CalendarFamily.LAYER).map(layer -> List.of(layer.text())).orElse(List.of());
    this.calendar = BusinessCalendar.of(edition.ref().subject(), periods(edition, books), layers);
    this.start = facts.day(CalendarFamily.START);
  }

  /** All periods, with the edition that is asked in the place of the revision that stands there. */
  private static List<Period<CalendarEdition>> periods(
      Edition<CalendarEdition> asked, Books books) {
    List<Period<CalendarEdition>> periods = new ArrayList<>();
    @Nullable Period<CalendarEdition> replaced = null;
    for (Period<CalendarEdition> period :
        books.periods(asked.ref().subject(), CalendarEdition.class)) {
      if (period.edition().start().equals(asked.start())) {
        replaced = period;
      } else {
        periods.add(period);
      }
    }
    periods.add(new Period<>(asked, replaced == null ? asked.to() : replaced.end()));
    return periods;
  }

  Outcome outcome() {
    startingDay();
    facts.value(CalendarFamily.ADD).ifPresent(add -> due(new Term((Value.Measure) add)));
    facts.value(CalendarFamily.UNTIL).ifPresent(until -> count(((Value.Day) until).day()));
    return refusals.isEmpty()
        ? new Outcome.Answer(List.of(), results, List.of(), working)
        : new Outcome.Refused(refusals.stream().distinct().toList(), working);
  }

  private void startingDay() {
    Optional<LocalDate> countsFrom = calendar.nextWorking(start);
    if (countsFrom.isEmpty()) {
      refusals.add(calendar.doesNotKnow(start));
      return;
    }
    results.put("working", new Value.YesNo(calendar.isWorking(start)));
    results.put("counts-from", new Value.Day(countsFrom.get()));
    calendar.on(start).ifPresent(this::cite);
  }

  private void due(Term add) {
    Optional<LocalDate> end =
        add.after(start, calendar, chosen(MonthEnd.values(), CalendarFamily.MONTH_END));
    DayRoll roll = chosen(DayRoll.values(), CalendarFamily.ROLL);
    Optional<LocalDate> due = end.flatMap(day -> roll.roll(day, calendar));
    if (due.isEmpty()) {
      refusals.add(calendar.doesNotKnow(start));
      return;
    }
    results.put("due", new Value.Day(due.get()));
    if (add.isInWorkingDays()) {
      passedOver(start, due.get());
    } else {
      end.filter(day -> !day.equals(due.get())).ifPresent(day -> passedOver(day, due.get()));
    }
    working.add(
        new Step(
            "Due",
            new Value.Day(start),
            add.length(),
            new Value.Day(due.get()),
            add.text() + " after " + start,
            edition.ref()));
  }

  private void count(LocalDate until) {
    OptionalInt days = calendar.countBetween(start, until);
    if (days.isEmpty()) {
      refusals.add(calendar.doesNotKnow(start));
      return;
    }
    results.put("working-days", new Value.Count(BigDecimal.valueOf(days.getAsInt())));
    results.put(
        "calendar-days",
        new Value.Count(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, until))));
  }

  /** Shows every day between two that is out of the ordinary: off, or made up. */
  private void passedOver(LocalDate from, LocalDate to) {
    boolean back = to.isBefore(from);
    LocalDate first = back ? to : from.plusDays(1);
    LocalDate last = back ? from.minusDays(1) : to;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      calendar.on(day).filter(found -> found.kind() != DayKind.WORKED).ifPresent(this::cite);
    }
  }

  private void cite(CalendarDay day) {
    working.add(
        new Step(
            "Day",
            new Value.Day(day.day()),
            null,
            new Value.YesNo(day.kind().isWorking()),
            day.sentence(),
            day.edition()));
  }

  private <E extends Enum<E>> E chosen(E[] values, String fact) {
    String name = facts.word(fact).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalStateException("fact ‘" + fact + "’ has a word that its sheet does not allow");
  }
}
