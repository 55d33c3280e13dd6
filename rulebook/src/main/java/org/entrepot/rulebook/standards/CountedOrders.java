package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.calendar.WallClock;
import org.jspecify.annotations.Nullable;

/** Counts taken from orders, one by one. */
record CountedOrders(List<OrderRecord> orders, ZoneId zone) implements Counted {

  @Override
  public Optional<Window> over(Standard standard, LocalDate first, LocalDate end, Instant asOf) {
    long counted = 0;
    long outOf = 0;
    List<String> failed = new ArrayList<>();
    List<String> excused = new ArrayList<>();
    for (OrderRecord order : orders) {
      Map<Count, LocalDate> counts = order.countsAsOf(asOf, zone);
      boolean isCounted = within(counts.get(standard.counted()), first, end);
      boolean isOutOf = within(counts.get(standard.outOf()), first, end);
      boolean fails = standard.breach().countsFailures() ? isCounted : isOutOf && !isCounted;
      if (fails && isExcused(standard, order)) {
        excused.add(order.id());
        continue;
      }
      counted += isCounted ? 1 : 0;
      outOf += isOutOf ? 1 : 0;
      if (fails) {
        failed.add(order.id());
      }
    }
    return Optional.of(new Window(counted, outOf, failed, excused));
  }

  private static boolean isExcused(Standard standard, OrderRecord order) {
    String cause = order.cause();
    return cause != null
        && standard.excludes().stream().anyMatch(e -> e.excuses(cause, order.evidence()));
  }

  private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate end) {
    return day != null && !day.isBefore(first) && day.isBefore(end);
  }

  /** The start of every day after the first order. */
  @Override
  public List<Instant> assessments(Instant at) {
    Optional<Instant> first =
        orders.stream().map(OrderRecord::placed).min(Comparator.naturalOrder());
    List<Instant> starts = new ArrayList<>();
    if (first.isPresent()) {
      LocalDate day = first.get().atZone(zone).toLocalDate().plusDays(1);
      for (Instant start = WallClock.startOf(day, zone);
          !start.isAfter(at);
          start = WallClock.startOf(day, zone)) {
        starts.add(start);
        day = day.plusDays(1);
      }
    }
    return starts;
  }
}
