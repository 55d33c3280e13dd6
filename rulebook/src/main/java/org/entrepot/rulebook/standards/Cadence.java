package org.entrepot.rulebook.standards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * How often a standard is assessed: every day, or once a week on a day. An assessment looks at
 * whole days before its own.
 */
@Meaning("How often a standard is assessed")
@SuppressWarnings("EnumOrdinal") // days of the week are counted from Monday on
public record Cadence(
    @Meaning("Every day or every week") Every every,
    @Meaning("The day of the week, where it is weekly") @Nullable DayOfWeek on) {

  private static final int WEEK = 7;

  /** Daily or weekly. */
  public enum Every {
    DAY,
    WEEK
  }

  public Cadence {
    if ((every == Every.WEEK) == (on == null)) {
      throw new IllegalArgumentException("what is assessed every week has its day in ‘on’");
    }
  }

  public boolean runsOn(LocalDate day) {
    return on == null || day.getDayOfWeek() == on;
  }

  /** The first assessment that sees what happened on {@code day}: the first after it. */
  public LocalDate firstAfter(LocalDate day) {
    return on == null ? day.plusDays(1) : day.with(TemporalAdjusters.next(on));
  }

  /** The same of days since 1970-01-01. */
  public int firstAfter(int epochDay) {
    // That day was a Thursday.
    int before = Math.floorMod(epochDay + DayOfWeek.THURSDAY.ordinal(), WEEK);
    return on == null ? epochDay + 1 : epochDay + WEEK - Math.floorMod(before - on.ordinal(), WEEK);
  }

  /** The latest assessment on {@code day} or before it. */
  public LocalDate latestBy(LocalDate day) {
    return on == null ? day : day.with(TemporalAdjusters.previousOrSame(on));
  }

  public String words() {
    return on == null ? "every day" : "every week";
  }
}
