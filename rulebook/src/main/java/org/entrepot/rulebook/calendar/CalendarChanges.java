package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entrepot.rulebook.book.Change;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one calendar to another, day by day, for the days that the second one covers: a
 * list of holidays compared line by line would say that every yearly holiday moved.
 */
final class CalendarChanges {

  private final CalendarEdition was;
  private final CalendarEdition becomes;
  private final List<Change> changes = new ArrayList<>();

  private CalendarChanges(CalendarEdition was, CalendarEdition becomes) {
    this.was = was;
    this.becomes = becomes;
  }

  static List<Change> between(CalendarEdition was, CalendarEdition becomes) {
    return new CalendarChanges(was, becomes).all();
  }

  private List<Change> all() {
    change("days covered", covered(was), covered(becomes));
    change("weekly days off", was.daysOff().toString(), becomes.daysOff().toString());
    Map<LocalDate, String> before = days(was);
    Map<LocalDate, String> after = days(becomes);
    Map<LocalDate, String> either = new TreeMap<>(before);
    after.forEach(either::putIfAbsent);
    List<Run> runs = new ArrayList<>();
    for (LocalDate day : either.keySet()) {
      if (covers(becomes, day)) {
        extend(runs, new Run(day, day, before.get(day), after.get(day)));
      }
    }
    runs.forEach(run -> change(run.where(), run.was(), run.becomes()));
    return List.copyOf(changes);
  }

  /** Days in a row that change alike. */
  private record Run(
      LocalDate first, LocalDate last, @Nullable String was, @Nullable String becomes) {

    boolean goesOnWith(Run next) {
      return next.first.equals(last.plusDays(1))
          && Objects.equals(was, next.was)
          && Objects.equals(becomes, next.becomes);
    }

    String where() {
      return first.equals(last) ? first.toString() : first + " to " + last;
    }
  }

  private static void extend(List<Run> runs, Run next) {
    if (!runs.isEmpty() && runs.getLast().goesOnWith(next)) {
      Run last = runs.removeLast();
      runs.add(new Run(last.first(), next.last(), last.was(), last.becomes()));
    } else {
      runs.add(next);
    }
  }

  private static boolean covers(CalendarEdition edition, LocalDate day) {
    return !day.isBefore(edition.coversFrom()) && !day.isAfter(edition.coversThrough());
  }

  private void change(String where, @Nullable String old, @Nullable String now) {
    if (old == null || !old.equals(now)) {
      changes.add(new Change(where, old, now));
    }
  }

  private static String covered(CalendarEdition edition) {
    return edition.coversFrom() + " to " + edition.coversThrough();
  }

  private static Map<LocalDate, String> days(CalendarEdition edition) {
    Map<LocalDate, String> days = new TreeMap<>();
    add(days, "", edition.holidays(), edition.makeUpDays());
    edition
        .layers()
        .values()
        .forEach(layer -> add(days, layer.label() + ": ", layer.holidays(), layer.makeUpDays()));
    return days;
  }

  private static void add(
      Map<LocalDate, String> days, String whose, List<Holiday> holidays, List<MakeUpDay> makeUps) {
    holidays.forEach(holiday ->
        holiday.days().forEach(day -> join(days, day, whose + "off, " + holiday.name())));
    makeUps.forEach(made -> join(days, made.day(), whose + "worked, " + made.name()));
  }

  private static void join(Map<LocalDate, String> days, LocalDate day, String text) {
    days.merge(day, text, (a, b) -> a + "; " + b);
  }
}
