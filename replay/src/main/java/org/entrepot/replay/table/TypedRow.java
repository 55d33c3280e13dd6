package org.entrepot.replay.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One row of typed columns, each value as the text that CSV would hold. */
final class TypedRow extends StoredFields {

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int MICROS = 1_000_000;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final int FIRST_BYTES = 256;

  private final List<TypedColumn> columns;
  private int filled;

  TypedRow(List<TypedColumn> columns) {
    super(columns.size());
    this.columns = columns;
    this.bytes = new byte[FIRST_BYTES];
  }

  /**
   * Takes a row.
   *
   * @param row its place in the block
   * @param rowOfFile its place in the file, from 1
   */
  void take(int row, long rowOfFile) throws BrokenBlockException {
    filled = 0;
    number = rowOfFile;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = filled;
      if (!columns.get(i).isNull(row)) {
        take(columns.get(i), row);
      }
      ends[i] = filled;
    }
  }

  private void take(TypedColumn column, int row) throws BrokenBlockException {
    if (column.kind() == TypedColumn.Kind.TEXT) {
      int start = column.start(row);
      int end = column.start(row + 1);
      if (!Encoding.isUtf8(column.bytes(), start, end)) {
        throw new BrokenBlockException("a text is not UTF-8");
      }
      append(column.bytes(), start, end);
      return;
    }
    byte[] text = text(column, row).getBytes(StandardCharsets.US_ASCII);
    append(text, 0, text.length);
  }

  private void append(byte[] text, int start, int end) {
    int length = end - start;
    if (filled + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(filled + length, bytes.length * 2));
    }
    System.arraycopy(text, start, bytes, filled, length);
    filled += length;
  }

  /** The text of a value that is no text. */
  static String text(TypedColumn column, int row) throws BrokenBlockException {
    long stored = column.stored(row);
    return switch (column.kind()) {
      case TEXT -> throw new IllegalArgumentException("a text is not written as a number");
      case NUMBER ->
          column.scale() == 0
              ? Long.toString(stored)
              : BigDecimal.valueOf(stored, column.scale()).toPlainString();
      case FLAG -> stored == 1 ? "true" : "false";
      case DAY -> day(stored);
      case WALL -> time(stored, column.unitsPerSecond());
      case MOMENT -> time(stored, column.unitsPerSecond()) + "Z";
    };
  }

  private static String day(long day) throws BrokenBlockException {
    if (day < FIRST_DAY || day > LAST_DAY) {
      throw new BrokenBlockException("a day is before the year 1 or after 9999");
    }
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String time(long stored, int unitsPerSecond) throws BrokenBlockException {
    long second = Math.floorDiv(stored, unitsPerSecond);
    int ofDay = (int) Math.floorMod(second, (long) SECONDS_OF_A_DAY);
    StringBuilder text = new StringBuilder(day(Math.floorDiv(second, SECONDS_OF_A_DAY)));
    two(text.append(' '), ofDay / SECONDS_OF_AN_HOUR);
    two(text.append(':'), ofDay / SECONDS_OF_A_MINUTE % SECONDS_OF_A_MINUTE);
    two(text.append(':'), ofDay % SECONDS_OF_A_MINUTE);
    long micros = Math.floorMod(stored, (long) unitsPerSecond) * (MICROS / unitsPerSecond);
    if (micros > 0) {
      String six = Long.toString(MICROS + micros).substring(1);
      text.append('.').append(six.replaceFirst("0+$", ""));
    }
    return text.toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
