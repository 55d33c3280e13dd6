package org.entrepot.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.calendar.CutOffEdition.Service;
import org.entrepot.rulebook.calendar.ServiceDays.Taken;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** Which cut-off an order makes, and when it leaves and arrives. */
final class CutOffAnswer {

  private final Edition<CutOffEdition> edition;
  private final Facts facts;
  private final ZoneId zone;
  private final @Nullable BusinessCalendar calendar;
  private final ServiceDays days;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();

  CutOffAnswer(Edition<CutOffEdition> edition, Facts facts, Books books) {
    this.edition = edition;
    this.facts = facts;
    this.zone = edition.zone();
    CutOffEdition body = edition.body();
    SubjectId consulted = body.calendar();
    this.calendar =
        consulted == null
            ? null
            : BusinessCalendar.of(
                consulted, books.periods(consulted, CalendarEdition.class), body.layers());
    Service service = body.services().get(facts.word(CutOffFamily.SERVICE));
    if (service == null) {
      throw new IllegalStateException("the sheet lets no unknown service in");
    }
    this.days = new ServiceDays(service, zone, calendar);
  }

  Outcome outcome() {
    new FactTimes(zone, refusals, notes)
        .instant(facts, CutOffFamily.ORDERED, "")
        .ifPresent(this::answer);
    return refusals.isEmpty()
        ? new Outcome.Answer(List.of(), results, notes, working)
        : new Outcome.Refused(refusals, working);
  }

  private void answer(Instant ordered) {
    LocalDate orderDay = ordered.atZone(zone).toLocalDate();
    Optional<Taken> taken = days.taking(ordered);
    Optional<LocalDate> leaves = taken.flatMap(days::leaves);
    if (taken.isEmpty() || leaves.isEmpty()) {
      refusals.add(notKnown(orderDay));
      return;
    }
    boolean sameDay = taken.get().day().equals(orderDay);
    results.put("cut-off-met", new Value.YesNo(sameDay));
    results.put("counts-as-ordered", new Value.Day(taken.get().day()));
    results.put("cut-off", new Value.WallTime(taken.get().cutOffTime()));
    results.put("cut-off-instant", new Value.Moment(taken.get().until()));
    results.put("leaves", new Value.Day(leaves.get()));
    cite(orderDay, taken.get(), sameDay);
    if (taken.get().cutOff().arrives() != null) {
      arrival(taken.get(), leaves.get());
    }
    oddClock(taken.get().cutOffTime());
  }

  private void arrival(Taken taken, LocalDate leaves) {
    Optional<LocalDate> arrives = days.arrives(taken, leaves);
    if (arrives.isEmpty()) {
      refusals.add(notKnown(leaves));
      return;
    }
    results.put("arrives", new Value.Day(arrives.get()));
    LocalTime before = taken.cutOff().arrivesBefore();
    if (before != null) {
      results.put("arrives-before", new Value.WallTime(arrives.get().atTime(before)));
    }
  }

  private void cite(LocalDate orderDay, Taken taken, boolean sameDay) {
    if (calendar != null) {
      for (LocalDate day = orderDay; day.isBefore(taken.day()); day = day.plusDays(1)) {
        calendar
            .on(day)
            .filter(found -> !found.kind().isWorking())
            .ifPresent(off ->
                working.add(new Step("Day", null, null, null, off.sentence(), off.edition())));
      }
    }
    working.add(
        new Step(
            "Cut-off",
            null,
            null,
            new Value.WallTime(taken.cutOffTime()),
            sameDay
                ? "ordered before it"
                : "the cut-offs of " + orderDay + " had passed, or there were none",
            edition.ref()));
  }

  private void oddClock(LocalDateTime cutOff) {
    switch (WallClock.shown(cutOff, zone)) {
      case ONCE -> {}
      case NEVER ->
          notes.add(
              "no clock in "
                  + zone
                  + " shows "
                  + cutOff
                  + ": cut off when the clock jumps over it");
      case TWICE ->
          notes.add("a clock in " + zone + " shows " + cutOff + " twice: cut off at the first");
    }
  }

  private Refusal notKnown(LocalDate day) {
    return calendar != null
        ? calendar.doesNotKnow(day)
        : new Refusal(
            Reason.NOT_COVERED,
            edition.ref().subject().toString(),
            "no day of the year after " + day + " is served");
  }
}
