package org.entrepot.replay.table;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A time as text: {@code 2026-03-01}, {@code 2026-03-01 12:30}, {@code 2026-03-01T12:30:15.250},
 * each with {@code Z} or {@code -03:00} behind it where it is a point on the time line. Fractions
 * of a second are dropped.
 *
 * @param wallSeconds seconds from 1970-01-01T00:00 of the same wall clock
 * @param offsetSeconds the offset, or {@link #NO_OFFSET}
 * @param reason why the text is no time; null where it is one
 */
record TimeText(long wallSeconds, int offsetSeconds, @Nullable String reason) {

  static final int NO_OFFSET = Integer.MIN_VALUE;

  private static final String EXPECTED = "expected a time such as 2026-03-01T12:30:00";
  private static final TimeText NO_TIME = new TimeText(0, NO_OFFSET, EXPECTED);
  private static final TimeText NO_SUCH =
      new TimeText(0, NO_OFFSET, "no such day or time of day exists");
  private static final int DAY_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;
  private static final int SECONDS_OF_A_DAY = 86_400;

  static TimeText of(byte[] bytes, int start, int length) {
    if (!shaped(bytes, start, length, "dddd-dd-dd")) {
      return NO_TIME;
    }
    int year = digits(bytes, start, 4);
    int month = digits(bytes, start + 5, 2);
    int day = digits(bytes, start + 8, 2);
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return NO_SUCH;
    }
    long midnight = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_A_DAY;
    return length == DAY_LENGTH
        ? new TimeText(midnight, NO_OFFSET, null)
        : withTime(midnight, bytes, start, length);
  }

  private static TimeText withTime(long midnight, byte[] bytes, int start, int length) {
    boolean seconds = shaped(bytes, start, length, "dddd-dd-ddtdd:dd:dd");
    if (!seconds && !shaped(bytes, start, length, "dddd-dd-ddtdd:dd")) {
      return NO_TIME;
    }
    int hour = digits(bytes, start + 11, 2);
    int minute = digits(bytes, start + 14, 2);
    int second = seconds ? digits(bytes, start + 17, 2) : 0;
    if (hour > 23 || minute > 59 || second > 59) {
      return NO_SUCH;
    }
    long wall = midnight + hour * 3600L + minute * 60L + second;
    int end = seconds ? SECOND_LENGTH : MINUTE_LENGTH;
    if (seconds && length > end && bytes[start + end] == '.') {
      do {
        end++;
      } while (end < length && bytes[start + end] >= '0' && bytes[start + end] <= '9');
    }
    return withOffset(wall, bytes, start + end, length - end);
  }

  private static TimeText withOffset(long wall, byte[] bytes, int start, int length) {
    if (length == 0) {
      return new TimeText(wall, NO_OFFSET, null);
    }
    if (length == 1 && bytes[start] == 'Z') {
      return new TimeText(wall, 0, null);
    }
    boolean minutes = shaped(bytes, start, length, "sdd:dd") && length == 6;
    if (!minutes && !(length == 3 && shaped(bytes, start, length, "sdd"))) {
      return NO_TIME;
    }
    int seconds =
        digits(bytes, start + 1, 2) * 3600 + (minutes ? digits(bytes, start + 4, 2) * 60 : 0);
    return new TimeText(wall, bytes[start] == '-' ? -seconds : seconds, null);
  }

  /** Whether the text begins like the shape: d a digit, s a sign, t a T or a space. */
  private static boolean shaped(byte[] bytes, int start, int length, String shape) {
    if (length < shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      int c = bytes[start + i];
      boolean fits =
          switch (shape.charAt(i)) {
            case 'd' -> c >= '0' && c <= '9';
            case 's' -> c == '+' || c == '-';
            case 't' -> c == 'T' || c == ' ';
            default -> c == shape.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int digits(byte[] bytes, int start, int count) {
    int number = 0;
    for (int i = start; i < start + count; i++) {
      number = number * 10 + (bytes[i] - '0');
    }
    return number;
  }
}
