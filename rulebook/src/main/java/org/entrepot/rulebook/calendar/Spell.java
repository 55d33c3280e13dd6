package org.entrepot.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.calendar.CalendarEdition.Layer;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Timeline.Period;

/** A run of days that one edition speaks for, with its holidays laid out by day. */
final class Spell {

  private final LocalDate first;
  private final LocalDate last;
  private final EditionRef edition;
  private final Days place;
  private final List<Days> layers;

  private Spell(
      LocalDate first, LocalDate last, EditionRef edition, Days place, List<Days> layers) {
    this.first = first;
    this.last = last;
    this.edition = edition;
    this.place = place;
    this.layers = layers;
  }

  /**
   * The days that a period speaks for: those that its edition covers, as long as it is in force at
   * their start. None where the edition does not know one of the layers.
   */
  static Optional<Spell> of(Period<CalendarEdition> period, List<String> layers) {
    CalendarEdition body = period.edition().body();
    if (!body.layers().keySet().containsAll(layers)) {
      return Optional.empty();
    }
    LocalDate first = later(body.coversFrom(), firstWholeDay(period.edition().from()));
    LocalDateTime end = period.end();
    LocalDate last =
        end == null
            ? body.coversThrough()
            : earlier(body.coversThrough(), firstWholeDay(end).minusDays(1));
    if (last.isBefore(first)) {
      return Optional.empty();
    }
    List<Days> chosen = new ArrayList<>();
    for (String name : layers) {
      Optional.ofNullable(body.layers().get(name)).map(Days::of).ifPresent(chosen::add);
    }
    return Optional.of(
        new Spell(first, last, period.edition().ref(), Days.of(body), List.copyOf(chosen)));
  }

  LocalDate first() {
    return first;
  }

  LocalDate last() {
    return last;
  }

  EditionRef edition() {
    return edition;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  CalendarDay on(LocalDate day) {
    Days.Finding own = place.on(day);
    if (own.kind().isWorking()) {
      for (Days layer : layers) {
        Days.Finding theirs = layer.on(day);
        if (!theirs.kind().isWorking()) {
          String why = layer.label() + ": " + theirs.why();
          return new CalendarDay(day, DayKind.LAYER_OFF, why, edition);
        }
      }
    }
    return new CalendarDay(day, own.kind(), own.why(), edition);
  }

  private static LocalDate firstWholeDay(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    return time.equals(day.atStartOfDay()) ? day : day.plusDays(1);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** Days off of the place or of one layer, by day. */
  private record Days(
      String label,
      Set<DayOfWeek> weekly,
      Map<LocalDate, String> holidays,
      Map<LocalDate, String> makeUps) {

    record Finding(DayKind kind, String why) {}

    static Days of(CalendarEdition body) {
      return of("", body.daysOff(), body.holidays(), body.makeUpDays());
    }

    static Days of(Layer layer) {
      return of(layer.label(), layer.daysOff(), layer.holidays(), layer.makeUpDays());
    }

    private static Days of(
        String label, List<DayOfWeek> weekly, List<Holiday> holidays, List<MakeUpDay> makeUps) {
      Map<LocalDate, String> off = new HashMap<>();
      holidays.forEach(holiday -> holiday.days().forEach(day -> off.put(day, holiday.name())));
      Map<LocalDate, String> made = new HashMap<>();
      makeUps.forEach(day -> made.put(day.day(), day.name()));
      return new Days(label, Set.copyOf(weekly), off, made);
    }

    Finding on(LocalDate day) {
      String made = makeUps.get(day);
      if (made != null) {
        return new Finding(DayKind.MADE_UP, made);
      }
      String holiday = holidays.get(day);
      if (holiday != null) {
        return new Finding(DayKind.HOLIDAY, holiday);
      }
      String weekday = CalendarDay.nameOf(day.getDayOfWeek());
      return new Finding(
          weekly.contains(day.getDayOfWeek()) ? DayKind.WEEKLY_DAY_OFF : DayKind.WORKED, weekday);
    }
  }
}
