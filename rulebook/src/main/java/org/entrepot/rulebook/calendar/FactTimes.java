package org.entrepot.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * Reads times out of facts: wall-clock times in the zone of the rule. A time that the clock jumps
 * over is refused; one that it shows twice is read as the first, and a note says so.
 */
public final class FactTimes {

  private final ZoneId zone;
  private final List<Refusal> refusals;
  private final List<String> notes;

  /** Refusals and notes are added to the lists given. */
  public FactTimes(ZoneId zone, List<Refusal> refusals, List<String> notes) {
    this.zone = zone;
    this.refusals = refusals;
    this.notes = notes;
  }

  /**
   * The instant of a fact; empty where it is not given, or was refused.
   *
   * @param where what the message calls the fact's place, such as {@code orders[2].}
   */
  public Optional<Instant> instant(Facts facts, String name, String where) {
    return facts.value(name).flatMap(value -> instant(value, where + name));
  }

  private Optional<Instant> instant(Value value, String about) {
    if (value instanceof Value.Moment(var moment)) {
      return Optional.of(moment);
    }
    if (value instanceof Value.Day(var day)) {
      return Optional.of(WallClock.startOf(day, zone));
    }
    if (!(value instanceof Value.WallTime(var time))) {
      throw new IllegalStateException("fact ‘" + about + "’ is not a time");
    }
    return switch (WallClock.shown(time, zone)) {
      case ONCE -> Optional.of(WallClock.instant(time, zone));
      case TWICE -> {
        notes.add(time + " is shown twice by a clock in " + zone + ": read as the first");
        yield Optional.of(WallClock.instant(time, zone));
      }
      case NEVER -> {
        refusals.add(never(time, about));
        yield Optional.empty();
      }
    };
  }

  private Refusal never(LocalDateTime time, String about) {
    return new Refusal(
        Reason.FACT_INVALID,
        about,
        "‘" + about + "’ is " + time + ", which no clock in " + zone + " shows: it jumps over it");
  }

  /** The local day of an instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
