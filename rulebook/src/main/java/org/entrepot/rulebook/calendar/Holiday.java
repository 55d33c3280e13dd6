package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/** A holiday of one day, or of all days from one to another, both included. */
@Meaning("A holiday: one day, or a range of days")
public record Holiday(
    @Meaning("What is celebrated") String name,
    @Meaning("The day, where it is one") @Nullable LocalDate day,
    @Meaning("First day of a range") @Nullable LocalDate from,
    @Meaning("Last day of a range, inclusive") @Nullable LocalDate through) {

  public Holiday {
    boolean range = from != null && through != null;
    if ((day == null) != range || (day != null && (from != null || through != null))) {
      throw new IllegalArgumentException("a holiday has either day, or from and through");
    }
    if (from != null && through != null && through.isBefore(from)) {
      throw new IllegalArgumentException("the holiday ends before it begins");
    }
  }

  public LocalDate first() {
    return day != null ? day : bound(from);
  }

  public LocalDate last() {
    return day != null ? day : bound(through);
  }

  public Stream<LocalDate> days() {
    return first().datesUntil(last().plusDays(1));
  }

  private static LocalDate bound(@Nullable LocalDate bound) {
    if (bound == null) {
      throw new IllegalStateException("a holiday without a day has both bounds");
    }
    return bound;
  }
}
