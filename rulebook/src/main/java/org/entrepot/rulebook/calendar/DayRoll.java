package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What becomes of a due day that is not worked: the business-day conventions of contracts. */
public enum DayRoll {
  /** It stays. */
  NONE {
    @Override
    public Optional<LocalDate> roll(LocalDate day, BusinessCalendar calendar) {
      return Optional.of(day);
    }
  },
  /** The next working day. */
  FOLLOWING {
    @Override
    public Optional<LocalDate> roll(LocalDate day, BusinessCalendar calendar) {
      return calendar.nextWorking(day);
    }
  },
  /** The working day before. */
  PRECEDING {
    @Override
    public Optional<LocalDate> roll(LocalDate day, BusinessCalendar calendar) {
      return calendar.previousWorking(day);
    }
  },
  /** The next working day, unless it lies in the next month: then the working day before. */
  MODIFIED_FOLLOWING {
    @Override
    public Optional<LocalDate> roll(LocalDate day, BusinessCalendar calendar) {
      Optional<LocalDate> next = calendar.nextWorking(day);
      boolean stays = next.filter(n -> YearMonth.from(n).equals(YearMonth.from(day))).isPresent();
      return stays ? next : next.flatMap(_n -> calendar.previousWorking(day));
    }
  };

  /** The rolled day; empty where the calendar does not know the days it takes. */
  public abstract Optional<LocalDate> roll(LocalDate day, BusinessCalendar calendar);
}
