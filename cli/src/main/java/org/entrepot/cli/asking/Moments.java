package org.entrepot.cli.asking;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.entrepot.rulebook.edition.Timeline.Period;

/**
 * Times as people write them in the market's zone, to the second: a day alone where it is its first
 * instant.
 */
public final class Moments {
  private Moments() {}

  public static String wallClock(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** From when to when: the end is not in it. */
  public static String span(Period<?> period) {
    String from = wallClock(period.edition().from());
    return period.end() == null ? "from " + from : from + " to " + wallClock(period.end());
  }
}
