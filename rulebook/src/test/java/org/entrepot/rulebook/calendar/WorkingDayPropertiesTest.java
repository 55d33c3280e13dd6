package org.entrepot.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Working-day arithmetic against stepping day by day, over generated calendars. */
class WorkingDayPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @RepeatedTest(40)
  void agrees_with_stepping_day_by_day(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    CalendarEdition edition = generated(random);
    BusinessCalendar calendar = CalendarFixture.calendar(edition);
    for (int i = 0; i < 200; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(-3, 368));
      int days = random.nextInt(-40, 41);
      Optional<LocalDate> due = calendar.plusWorkingDays(start, days);
      assertThat(due)
          .as("%s %+d in %s", start, days, edition)
          .isEqualTo(stepped(edition, start, days));
      due.ifPresent(end -> countsBack(calendar, start, end, days));
    }
  }

  private static void countsBack(
      BusinessCalendar calendar, LocalDate start, LocalDate end, int days) {
    assertThat(calendar.isWorking(end)).isTrue();
    LocalDate counted =
        (days >= 0 ? calendar.nextWorking(start) : calendar.previousWorking(start)).orElseThrow();
    assertThat(calendar.countBetween(counted, end)).hasValue(days);
    assertThat(calendar.plusWorkingDays(end, -days)).as("there and back").contains(counted);
  }

  private static Optional<LocalDate> stepped(CalendarEdition edition, LocalDate start, int days) {
    int direction = days < 0 ? -1 : 1;
    int left = Math.abs(days);
    for (LocalDate day = start; isKnown(day); day = day.plusDays(direction)) {
      if (isWorked(edition, day) && left-- == 0) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  private static boolean isWorked(CalendarEdition edition, LocalDate day) {
    boolean madeUp = edition.makeUpDays().stream().anyMatch(made -> made.day().equals(day));
    boolean holiday = edition.holidays().stream().anyMatch(h -> h.days().anyMatch(day::equals));
    return madeUp || !(holiday || edition.daysOff().contains(day.getDayOfWeek()));
  }

  private static CalendarEdition generated(SplittableRandom random) {
    List<DayOfWeek> daysOff = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (daysOff.size() < 6 && random.nextInt(3) == 0) {
        daysOff.add(weekday);
      }
    }
    List<Holiday> holidays = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      LocalDate from = FIRST.plusDays(random.nextInt(350));
      holidays.add(new Holiday("holiday", null, from, from.plusDays(random.nextInt(10))));
    }
    Set<LocalDate> made = new HashSet<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      made.add(FIRST.plusDays(random.nextInt(365)));
    }
    List<MakeUpDay> makeUps = made.stream().map(day -> new MakeUpDay(day, "made up")).toList();
    return new CalendarEdition(FIRST, LAST, daysOff, holidays, makeUps, Map.of());
  }
}
