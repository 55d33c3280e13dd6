package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.calendar.FactTimes;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/** Reads what was counted: orders one by one, or weeks already counted. */
final class CountedReader {

  /** What can only be part of what. Cancelled orders may have been placed before the week. */
  private static final Map<Count, Count> PARTS =
      Map.of(
          Count.LATE, Count.SHIPPED,
          Count.TRACKED, Count.SHIPPED,
          Count.NET, Count.PLACED,
          Count.DELIVERED_ON_TIME, Count.DUE);

  private final Edition<StandardsEdition> edition;
  private final Instant at;
  private final Books books;
  private final ZoneId zone;
  private final List<Refusal> refusals;
  private final List<String> notes;

  CountedReader(
      Edition<StandardsEdition> edition,
      Instant at,
      Books books,
      List<Refusal> refusals,
      List<String> notes) {
    this.edition = edition;
    this.at = at;
    this.books = books;
    this.zone = edition.zone();
    this.refusals = refusals;
    this.notes = notes;
  }

  /** The counts that the facts state; what is wrong with them is added to the refusals. */
  Counted read(Facts facts) {
    List<Facts> weeks = facts.group(StandardsFacts.WEEKS);
    List<Facts> orders = facts.group(StandardsFacts.ORDERS);
    if (!weeks.isEmpty() && !orders.isEmpty()) {
      refuse(StandardsFacts.WEEKS, "give either orders or weeks already counted, not both");
    }
    return weeks.isEmpty()
        ? new CountedOrders(
            new OrderReader(edition.body(), zone, books, refusals, notes).read(orders), zone)
        : new CountedWeeks(weeks(weeks), zone);
  }

  private List<CountedWeeks.Week> weeks(List<Facts> weeks) {
    FactTimes times = new FactTimes(zone, refusals, notes);
    List<CountedWeeks.Week> read = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < weeks.size(); i++) {
      String where = StandardsFacts.WEEKS + "[" + i + "].";
      Facts week = weeks.get(i);
      Tally tally = tally(week, where);
      Optional<Instant> assessed = times.instant(week, "assessed", where);
      if (assessed.isPresent()) {
        checkDay(assessed.get(), where);
        if (!days.add(assessed.get().atZone(zone).toLocalDate())) {
          refuse(where + "assessed", "‘" + where + "assessed’ is a day that stands twice");
        }
        read.add(new CountedWeeks.Week(assessed.get(), tally));
      }
    }
    return read;
  }

  private Tally tally(Facts week, String where) {
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    for (Count count : Count.values()) {
      if (week.value(count.word()).isPresent()) {
        counts.put(count, week.number(count.word()).longValueExact());
      }
    }
    PARTS.forEach((part, whole) -> {
      Long some = counts.get(part);
      Long all = counts.get(whole);
      if (some != null && all != null && some > all) {
        String about = where + part.word();
        refuse(about, "‘" + about + "’ is " + some + ", of " + all + " " + whole.word());
      }
    });
    return new Tally(counts);
  }

  private void checkDay(Instant assessed, String where) {
    LocalDate day = assessed.atZone(zone).toLocalDate();
    String about = where + "assessed";
    if (edition.body().standards().stream().noneMatch(s -> s.assessed().runsOn(day))) {
      refuse(about, "‘" + about + "’ is " + day + ", on which no standard is assessed");
    } else if (assessed.isAfter(at)) {
      refuse(
          about, "‘" + about + "’ is " + day + ", which lies after the time that is asked about");
    }
  }

  private void refuse(String about, String message) {
    refusals.add(new Refusal(Reason.FACT_INVALID, about, message));
  }
}
