package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline.Period;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * Which days are worked, over all editions of a calendar: what deadlines and promises are counted
 * with. Laid out once as a table of days; every question is then a look-up, so one calendar serves
 * millions of orders.
 *
 * <p>Each day is judged by the edition in force at its start. Whatever would need a day that no
 * edition covers has no answer: the methods return an empty Optional, and {@link #doesNotKnow} is
 * the refusal to give for it.
 */
public final class BusinessCalendar {

  private final SubjectId id;
  private final List<String> layers;
  private final List<Spell> spells;
  private final DayTable table;

  private BusinessCalendar(SubjectId id, List<String> layers, List<Spell> spells) {
    this.id = id;
    this.layers = layers;
    this.spells = spells;
    this.table = new DayTable(spells);
  }

  /**
   * The calendar that all periods of a subject make together.
   *
   * @param layers names of the layers whose days off count as well; an edition without one of them
   *     covers nothing
   */
  public static BusinessCalendar of(
      SubjectId id, List<Period<CalendarEdition>> periods, List<String> layers) {
    List<Spell> spells = new ArrayList<>();
    for (Period<CalendarEdition> period : periods) {
      Spell.of(period, layers).ifPresent(spells::add);
    }
    spells.sort(Comparator.comparing(Spell::first));
    return new BusinessCalendar(id, List.copyOf(layers), List.copyOf(spells));
  }

  public SubjectId id() {
    return id;
  }

  /** Every edition that speaks for some day. */
  public List<EditionRef> editions() {
    return spells.stream().map(Spell::edition).distinct().toList();
  }

  public boolean covers(LocalDate day) {
    return table.kind(day) != DayKind.UNKNOWN;
  }

  /**
   * Whether the day is worked.
   *
   * @throws IllegalArgumentException where the calendar does not cover it: ask {@link #covers}
   */
  public boolean isWorking(LocalDate day) {
    DayKind kind = table.kind(day);
    if (kind == DayKind.UNKNOWN) {
      throw new IllegalArgumentException(doesNotKnow(day).message());
    }
    return kind.isWorking();
  }

  /** What the calendar says of a day, and why; empty where it does not cover the day. */
  public Optional<CalendarDay> on(LocalDate day) {
    return spells.stream()
        .filter(spell -> spell.covers(day))
        .findFirst()
        .map(spell -> spell.on(day));
  }

  /** The day itself where it is worked, otherwise the first worked day after it. */
  public Optional<LocalDate> nextWorking(LocalDate day) {
    return table.worked(day, table.firstWorkedFrom(day));
  }

  /** The day itself where it is worked, otherwise the last worked day before it. */
  public Optional<LocalDate> previousWorking(LocalDate day) {
    return table.worked(day, table.firstWorkedFrom(day.plusDays(1)) - 1);
  }

  /**
   * The day that lies {@code days} working days after the start. A start on a day off counts from
   * the next working day; so does 0, which gives that day itself. Counting back, a start on a day
   * off counts from the working day before.
   */
  public Optional<LocalDate> plusWorkingDays(LocalDate start, int days) {
    int from =
        days >= 0 ? table.firstWorkedFrom(start) : table.firstWorkedFrom(start.plusDays(1)) - 1;
    return table.worked(start, (long) from + days);
  }

  /** How many days of {@code [from, to)} are worked; negative where {@code to} lies before. */
  public OptionalInt countBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      OptionalInt back = countBetween(to, from);
      return back.isPresent() ? OptionalInt.of(-back.getAsInt()) : back;
    }
    boolean known = from.equals(to) ? covers(from) : table.isKnown(from, to.minusDays(1));
    return known
        ? OptionalInt.of(table.firstWorkedFrom(to) - table.firstWorkedFrom(from))
        : OptionalInt.empty();
  }

  /** The last worked day of a month. */
  public Optional<LocalDate> lastWorkingOf(YearMonth month) {
    return previousWorking(month.atEndOfMonth()).filter(day -> YearMonth.from(day).equals(month));
  }

  /** The refusal for a question that would need days which no edition covers. */
  public Refusal doesNotKnow(LocalDate day) {
    List<String> known =
        table.knownRanges().stream().map(r -> r.first() + " to " + r.last()).toList();
    return new Refusal(
        Reason.NOT_COVERED,
        id.toString(),
        "the calendar "
            + id
            + (layers.isEmpty() ? "" : " with " + String.join(", ", layers))
            + " does not know every day needed around "
            + day
            + ": it knows "
            + (known.isEmpty() ? "none" : String.join(", ", known)));
  }
}
