package org.entrepot.rulebook.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.calendar.CalendarEdition.Layer;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;

/** Calendars of an invented country, for stories about working days. */
final class CalendarFixture {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final SubjectId ID = SubjectId.of("test/xx/calendar");

  private CalendarFixture() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Holiday holiday(String name, String from, String through) {
    return new Holiday(name, null, day(from), day(through));
  }

  static Holiday holiday(String name, String day) {
    return new Holiday(name, day(day), null, null);
  }

  static MakeUpDay makeUp(String day) {
    return new MakeUpDay(day(day), "for a holiday");
  }

  /** Saturday and Sunday off; a long holiday in February with two make-up Saturdays. */
  static CalendarEdition springFestival() {
    return new CalendarEdition(
        day("2026-01-01"),
        day("2026-12-31"),
        List.of(SATURDAY, SUNDAY),
        List.of(
            holiday("New Year", "2026-01-01", "2026-01-03"),
            holiday("Spring Festival", "2026-02-15", "2026-02-23")),
        List.of(makeUp("2026-02-14"), makeUp("2026-02-28")),
        Map.of(
            "carrier",
            new Layer(
                "the carrier",
                List.of(),
                List.of(holiday("stocktaking", "2026-03-02", "2026-03-03")),
                List.of())));
  }

  static CalendarEdition weekdays(String from, String through, Holiday... holidays) {
    return new CalendarEdition(
        day(from), day(through), List.of(SATURDAY, SUNDAY), List.of(holidays), List.of(), Map.of());
  }

  static BusinessCalendar calendar(CalendarEdition... editions) {
    return calendar(List.of(), editions);
  }

  static BusinessCalendar calendar(List<String> layers, CalendarEdition... editions) {
    List<Edition<CalendarEdition>> dated =
        List.of(editions).stream().map(body -> edition(body.coversFrom(), body)).toList();
    return BusinessCalendar.of(ID, new Timeline<>(ID, dated).periods(), layers);
  }

  static Edition<CalendarEdition> edition(LocalDate from, CalendarEdition body) {
    LocalDateTime start = from.atStartOfDay();
    Content content = new Content.Text(body.toString());
    EditionRef ref = new EditionRef(ID, start, 1, ContentHash.of(ID, ZONE, content));
    return new Edition<>(
        ref, ZONE, null, null, from, false, List.of(), Confidence.CONVENTION, null, body, content);
  }
}
