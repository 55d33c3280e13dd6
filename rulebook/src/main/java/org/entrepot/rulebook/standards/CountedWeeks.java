package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Counts stated as tallies of seven days, each by the instant of the assessment that follows them.
 */
record CountedWeeks(List<Week> weeks, ZoneId zone) implements Counted {

  /** The seven days before an assessment. */
  record Week(Instant assessed, Tally tally) {}

  @Override
  public Optional<Window> over(Standard standard, LocalDate first, LocalDate end, Instant asOf) {
    Tally sum = Tally.NOTHING;
    for (Week week : weeks) {
      LocalDate day = week.assessed().atZone(zone).toLocalDate();
      if (day.isAfter(first) && !day.isAfter(end)) {
        sum = sum.plus(week.tally());
      }
    }
    return sum.knows(standard.counted()) && sum.knows(standard.outOf())
        ? Optional.of(
            new Window(
                sum.number(standard.counted()), sum.number(standard.outOf()), List.of(), List.of()))
        : Optional.empty();
  }

  @Override
  public List<Instant> assessments(Instant at) {
    return weeks.stream().map(Week::assessed).filter(i -> !i.isAfter(at)).sorted().toList();
  }
}
