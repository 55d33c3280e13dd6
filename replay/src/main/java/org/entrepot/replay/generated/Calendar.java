package org.entrepot.replay.generated;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * How many of the lines fall on each day: more towards the end of the year, most in the weeks of
 * sales in November, fewer at weekends.
 */
final class Calendar {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 364;
  private static final long[] MONTHS = {80, 78, 88, 86, 92, 90, 84, 82, 96, 106, 158, 160};
  private static final long[] WEEKDAYS = {112, 110, 108, 106, 104, 78, 82};
  private static final int SALES_FROM = 320;
  private static final int SALES_TO = 333;
  private static final long SALES = 220;

  private final long[] sums;

  Calendar() {
    long[] weights = new long[DAYS];
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      long sales = day >= SALES_FROM && day <= SALES_TO ? SALES : 100;
      weights[day] =
          MONTHS[date.getMonthValue() - 1] * WEEKDAYS[date.getDayOfWeek().getValue() - 1] * sales;
    }
    this.sums = Dice.sums(weights);
  }

  int days() {
    return DAYS;
  }

  LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  /** Of so many lines, how many come until the end of a day: all of them until the last. */
  long until(int day, long lines) {
    BigInteger part = BigInteger.valueOf(lines).multiply(BigInteger.valueOf(sums[day]));
    return part.divide(BigInteger.valueOf(sums[DAYS - 1])).longValueExact();
  }

  /** Whether sellers have more to do than they can. */
  boolean isBusy(int day) {
    return day >= SALES_FROM;
  }
}
