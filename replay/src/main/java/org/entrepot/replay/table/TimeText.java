package org.entrepot.replay.table;

import org.jspecify.annotations.Nullable;

/**
 * Reads a time as text: {@code 2026-03-01}, {@code 2026-03-01 12:30}, {@code
 * 2026-03-01T12:30:15.250}, each with {@code Z} or {@code -03:00} behind it where it is a point on
 * the time line. Fractions of a second are dropped. The object is used again for the next text.
 */
final class TimeText {

  private static final String NO_TIME = "expected a time such as 2026-03-01T12:30:00";
  private static final String NO_SUCH = "no such day or time of day exists";
  private static final int DAY_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int DAYS_OF_400_YEARS = 146_097;
  private static final int DAYS_BEFORE_1970 = 719_468;

  private long wall;
  private boolean hasOffset;
  private int offset;

  /** Seconds from 1970-01-01T00:00 of the same wall clock. */
  long wallSeconds() {
    return wall;
  }

  boolean hasOffset() {
    return hasOffset;
  }

  int offsetSeconds() {
    return offset;
  }

  /** Reads a text; says why it is no time, or null where it is one. */
  @Nullable String read(byte[] bytes, int start, int length) {
    hasOffset = false;
    if (length < DAY_LENGTH || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
      return NO_TIME;
    }
    int century = two(bytes, start);
    int yearOfCentury = two(bytes, start + 2);
    int month = two(bytes, start + 5);
    int day = two(bytes, start + 8);
    if ((century | yearOfCentury | month | day) < 0) {
      return NO_TIME;
    }
    int year = century * 100 + yearOfCentury;
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return NO_SUCH;
    }
    wall = epochDay(year, month, day) * SECONDS_OF_A_DAY;
    return length == DAY_LENGTH ? null : timeOfDay(bytes, start, length);
  }

  private @Nullable String timeOfDay(byte[] bytes, int start, int length) {
    if (length < MINUTE_LENGTH
        || (bytes[start + 10] != 'T' && bytes[start + 10] != ' ')
        || bytes[start + 13] != ':') {
      return NO_TIME;
    }
    int hour = two(bytes, start + 11);
    int minute = two(bytes, start + 14);
    int second = length >= SECOND_LENGTH && bytes[start + 16] == ':' ? two(bytes, start + 17) : -1;
    if ((hour | minute) < 0) {
      return NO_TIME;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return NO_SUCH;
    }
    wall += hour * 3600L + minute * 60L + Math.max(0, second);
    int end = second < 0 ? MINUTE_LENGTH : SECOND_LENGTH;
    if (second >= 0 && length > end && bytes[start + end] == '.') {
      do {
        end++;
      } while (end < length && isDigit(bytes[start + end]));
    }
    return length == end ? null : offset(bytes, start + end, length - end);
  }

  private @Nullable String offset(byte[] bytes, int start, int length) {
    hasOffset = true;
    if (length == 1 && bytes[start] == 'Z') {
      offset = 0;
      return null;
    }
    boolean minutes = length == 6 && bytes[start + 3] == ':';
    if ((!minutes && length != 3) || (bytes[start] != '+' && bytes[start] != '-')) {
      return NO_TIME;
    }
    int hour = two(bytes, start + 1);
    int minute = minutes ? two(bytes, start + 4) : 0;
    if ((hour | minute) < 0) {
      return NO_TIME;
    }
    int seconds = hour * 3600 + minute * 60;
    offset = bytes[start] == '-' ? -seconds : seconds;
    return null;
  }

  private static int lengthOf(int month, int year) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Days since 1970-01-01; years are counted from March, so that the leap day is their last. */
  private static long epochDay(int year, int month, int day) {
    int fromMarch = month > 2 ? year : year - 1;
    int era = Math.floorDiv(fromMarch, 400);
    int yearOfEra = fromMarch - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
  }

  /** The number of two digits, or something below 0. */
  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
