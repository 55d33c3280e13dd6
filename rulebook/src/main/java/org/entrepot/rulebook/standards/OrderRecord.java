package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.entrepot.rulebook.calendar.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one order, as far as standards ask.
 *
 * @param late whether it was handed over after its ship-by
 * @param byBuyer whether it was the buyer who cancelled
 * @param bySystem whether it was cancelled for want of shipping
 * @param delivered when it was delivered, or first offered to an absent customer
 * @param cause why it failed, where the seller may not answer for it
 */
record OrderRecord(
    String id,
    Instant placed,
    @Nullable Instant handedOver,
    boolean late,
    boolean tracked,
    @Nullable Instant cancelled,
    boolean byBuyer,
    boolean bySystem,
    @Nullable LocalDate promised,
    @Nullable Instant delivered,
    @Nullable String cause,
    boolean evidence) {

  /** What it counts as, each on its day, by what was known before {@code asOf}. */
  Map<Count, LocalDate> countsAsOf(Instant asOf, ZoneId zone) {
    Map<Count, LocalDate> counts = new EnumMap<>(Count.class);
    @Nullable Instant gone = before(cancelled, asOf);
    @Nullable Instant shipped = before(handedOver, gone == null ? asOf : gone);
    if (placed.isBefore(asOf)) {
      counts.put(Count.PLACED, day(placed, zone));
      if (gone == null) {
        counts.put(Count.NET, day(placed, zone));
      }
    }
    shipping(counts, shipped, gone, zone);
    if (promised != null && WallClock.endOf(promised, zone).compareTo(asOf) <= 0 && gone == null) {
      counts.put(Count.DUE, promised);
      if (delivered != null && delivered.isBefore(WallClock.endOf(promised, zone))) {
        counts.put(Count.DELIVERED_ON_TIME, promised);
      }
    }
    return counts;
  }

  /** A cancelled order counts as late or as not fulfilled, never as both. */
  private void shipping(
      Map<Count, LocalDate> counts,
      @Nullable Instant shipped,
      @Nullable Instant gone,
      ZoneId zone) {
    boolean countsAsLate = shipped != null && late;
    if (shipped != null && (gone == null || countsAsLate)) {
      counts.put(Count.SHIPPED, day(shipped, zone));
      if (late) {
        counts.put(Count.LATE, day(shipped, zone));
      }
      if (tracked) {
        counts.put(Count.TRACKED, day(shipped, zone));
      }
    }
    if (gone != null && !byBuyer) {
      if (!bySystem) {
        counts.put(Count.CANCELLED, day(gone, zone));
      }
      if (!countsAsLate) {
        counts.put(Count.NOT_FULFILLED, day(gone, zone));
      }
    }
  }

  private static @Nullable Instant before(@Nullable Instant event, Instant asOf) {
    return event != null && event.isBefore(asOf) ? event : null;
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
