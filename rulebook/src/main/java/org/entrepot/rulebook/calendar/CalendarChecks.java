package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;

/** What a calendar's file must keep beyond its types. */
final class CalendarChecks {

  private final CalendarEdition body;
  private final Findings findings;

  CalendarChecks(CalendarEdition body, Findings findings) {
    this.body = body;
    this.findings = findings;
  }

  void run() {
    days("", body.holidays(), body.makeUpDays());
    body.layers()
        .forEach(
            (name, layer) -> days("layers." + name + ".", layer.holidays(), layer.makeUpDays()));
  }

  private void days(String place, List<Holiday> holidays, List<MakeUpDay> makeUps) {
    Map<LocalDate, String> seen = new HashMap<>();
    for (int i = 0; i < holidays.size(); i++) {
      Holiday holiday = holidays.get(i);
      String path = place + "holidays[" + i + "]";
      covered(path, holiday.first());
      covered(path, holiday.last());
      holiday.days().forEach(day -> once(path, day, holiday.name(), seen));
    }
    Map<LocalDate, String> worked = new HashMap<>();
    for (int i = 0; i < makeUps.size(); i++) {
      String path = place + "make-up-days[" + i + "]";
      covered(path, makeUps.get(i).day());
      once(path, makeUps.get(i).day(), makeUps.get(i).name(), worked);
    }
  }

  private void covered(String path, LocalDate day) {
    if (day.isBefore(body.coversFrom()) || day.isAfter(body.coversThrough())) {
      findings.report(
          Rule.RB_17,
          path,
          day
              + " lies outside of the days that the edition covers, "
              + body.coversFrom()
              + " to "
              + body.coversThrough());
    }
  }

  private void once(String path, LocalDate day, String name, Map<LocalDate, String> seen) {
    String before = seen.putIfAbsent(day, name);
    if (before != null) {
      findings.report(
          Rule.RB_19, path, day + " stands twice: as ‘" + before + "’ and as ‘" + name + "’");
    }
  }
}
