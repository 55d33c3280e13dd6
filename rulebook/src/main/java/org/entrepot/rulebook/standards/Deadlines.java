package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.entrepot.rulebook.calendar.BusinessCalendar;
import org.entrepot.rulebook.calendar.Term;
import org.entrepot.rulebook.calendar.WallClock;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one order, each the last day on which it can be kept.
 *
 * @param countsFrom the day of the order, or the next working day
 * @param arrangeBy null where the rule knows none; so {@code scanBy}
 */
public record Deadlines(
    LocalDate countsFrom,
    LocalDate shipBy,
    @Nullable LocalDate arrangeBy,
    @Nullable LocalDate scanBy) {

  /** How an order stands against its deadlines. */
  public enum State {
    /** Not shipped, and there is time. */
    OPEN,
    /** Not shipped, and the ship-by has passed. */
    OVERDUE,
    /** Shipped by the ship-by. */
    ON_TIME,
    /** Shipped after it. */
    LATE,
    /** Not arranged in time: cancelled. */
    NOT_ARRANGED,
    /** Not scanned in time: cancelled. */
    NOT_SCANNED
  }

  /** The deadlines of an order; empty where the calendar does not know the days they take. */
  public static Optional<Deadlines> of(
      ShipByEdition rule, Value.Measure within, LocalDate ordered, BusinessCalendar calendar) {
    Optional<LocalDate> from = calendar.nextWorking(ordered);
    Optional<LocalDate> shipBy = from.flatMap(day -> new Term(within).after(day, calendar));
    Optional<LocalDate> arrange = later(shipBy, rule.arrangedWithin(), calendar);
    Optional<LocalDate> scan = later(shipBy, rule.scannedWithin(), calendar);
    boolean known =
        shipBy.isPresent()
            && (rule.arrangedWithin() == null || arrange.isPresent())
            && (rule.scannedWithin() == null || scan.isPresent());
    return known
        ? Optional.of(
            new Deadlines(
                from.orElseThrow(), shipBy.orElseThrow(), arrange.orElse(null), scan.orElse(null)))
        : Optional.empty();
  }

  private static Optional<LocalDate> later(
      Optional<LocalDate> shipBy, Value.@Nullable Measure length, BusinessCalendar calendar) {
    return length == null
        ? Optional.empty()
        : shipBy.flatMap(day -> new Term(length).after(day, calendar));
  }

  /** Whether an order shipped at that instant is late. */
  public boolean isLate(Instant shipped, ZoneId zone) {
    return !shipped.isBefore(WallClock.endOf(shipBy, zone));
  }

  /**
   * How the order stands at {@code now}, by what had happened until then.
   *
   * @param arranged when the seller arranged the shipment; null where that did not happen
   * @param scanned when a carrier scanned it; null where none did
   */
  public State at(Instant now, @Nullable Instant arranged, @Nullable Instant scanned, ZoneId zone) {
    @Nullable Instant shipped = scanned != null && !scanned.isAfter(now) ? scanned : null;
    @Nullable Instant prepared = arranged != null && !arranged.isAfter(now) ? arranged : shipped;
    if (missed(arrangeBy, prepared, now, zone)) {
      return State.NOT_ARRANGED;
    }
    if (missed(scanBy, shipped, now, zone)) {
      return State.NOT_SCANNED;
    }
    if (shipped != null) {
      return isLate(shipped, zone) ? State.LATE : State.ON_TIME;
    }
    return isLate(now, zone) ? State.OVERDUE : State.OPEN;
  }

  private static boolean missed(
      @Nullable LocalDate by, @Nullable Instant done, Instant now, ZoneId zone) {
    if (by == null) {
      return false;
    }
    Instant end = WallClock.endOf(by, zone);
    return !(done == null ? now : done).isBefore(end);
  }
}
