package org.entrepot.replay.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a table: its fields by index, each read as the type that is asked for. */
public final class TableRow {

  /**
   * Far over any price or weight, and far enough below a long's end to be multiplied and summed.
   */
  public static final long LARGEST = 1_000_000_000_000L;

  private final Fields buffer;
  private final TimeText time = new TimeText();
  private List<String> names = List.of();

  TableRow(Fields buffer) {
    this.buffer = buffer;
  }

  void name(List<String> header) {
    names = header;
  }

  /** The line of the file on which the row begins, from 1. */
  public long line() {
    return buffer.line();
  }

  /** Refuses a row that breaks the quoting rules or has not as many fields as the header. */
  public void check() throws BadFieldException {
    buffer.check(names.size());
  }

  /** Where the fields of a row lie, as text in UTF-8. */
  interface Fields {

    /** The line of the file on which the row begins, from 1. */
    long line();

    byte[] bytes();

    int fields();

    int start(int field);

    int end(int field);

    /** Whether the field holds doubled quotes that stand for one. */
    boolean escaped(int field);

    void check(int expected) throws BadFieldException;
  }

  public boolean isEmpty(int field) {
    return field < 0 || field >= buffer.fields() || buffer.start(field) == buffer.end(field);
  }

  /** The text of a field, which must be UTF-8. */
  public String text(int field) throws BadFieldException {
    int start = buffer.start(field);
    int length = buffer.end(field) - start;
    String text;
    if (Encoding.isAscii(buffer.bytes(), start, start + length)) {
      text = new String(buffer.bytes(), start, length, StandardCharsets.ISO_8859_1);
    } else {
      text = decoded(field, start, length);
    }
    return buffer.escaped(field) ? text.replace("\"\"", "\"") : text;
  }

  /** Whether a field's bytes are its text: it holds no doubled quotes that stand for one. */
  public boolean isPlain(int field) {
    return !buffer.escaped(field);
  }

  /** Where the bytes of fields lie, valid until the next row is read. */
  public byte[] bytes() {
    return buffer.bytes();
  }

  /** Where a field begins in {@link #bytes}. */
  public int start(int field) {
    return buffer.start(field);
  }

  /** Where a field ends in {@link #bytes}. */
  public int end(int field) {
    return buffer.end(field);
  }

  /** Refuses a field that is not UTF-8. */
  public void checkEncoding(int field) throws BadFieldException {
    if (!Encoding.isUtf8(buffer.bytes(), buffer.start(field), buffer.end(field))) {
      throw new BadFieldException(name(field), "is not UTF-8");
    }
  }

  /** Whether a field holds exactly this text, which is ASCII without quotes. */
  public boolean is(int field, String ascii) {
    int start = buffer.start(field);
    if (buffer.end(field) - start != ascii.length()) {
      return false;
    }
    byte[] bytes = buffer.bytes();
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String decoded(int field, int start, int length) throws BadFieldException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer.bytes(), start, length))
          .toString();
    } catch (CharacterCodingException otherEncoding) {
      throw new BadFieldException(name(field), "is not UTF-8");
    }
  }

  /** The text of a field as far as it can be read, even of a row that is bad. */
  public Optional<String> readable(int field) {
    if (isEmpty(field)) {
      return Optional.empty();
    }
    int start = buffer.start(field);
    int length = buffer.end(field) - start;
    return Optional.of(new String(buffer.bytes(), start, length, StandardCharsets.UTF_8));
  }

  /** A text that may not be empty. */
  public String needed(int field) throws BadFieldException {
    checkStated(field);
    return text(field);
  }

  /** Refuses an empty field. */
  public void checkStated(int field) throws BadFieldException {
    if (isEmpty(field)) {
      throw new BadFieldException(name(field), "is empty");
    }
  }

  /** A whole number of at least 0. */
  public long whole(int field) throws BadFieldException {
    return decimal(field, 0);
  }

  /**
   * A decimal number of at least 0, in units of 10 to the power of {@code -decimals}: {@code 12.5}
   * with two decimals is 1250. Zeros beyond the decimals are accepted, other digits are not: they
   * would have to be rounded.
   */
  public long decimal(int field, int decimals) throws BadFieldException {
    byte[] bytes = buffer.bytes();
    int end = buffer.end(field);
    long number = 0;
    int fraction = -1;
    for (int i = buffer.start(field); i < end; i++) {
      int c = bytes[i];
      if (c == '.' && fraction < 0 && i > buffer.start(field) && i + 1 < end) {
        fraction = 0;
      } else if (c < '0' || c > '9') {
        throw noNumber(field);
      } else if (fraction == decimals) {
        refuseDigit(field, c, decimals);
      } else {
        number = number * 10 + (c - '0');
        fraction += fraction < 0 ? 0 : 1;
        refuseLarge(field, number);
      }
    }
    if (isEmpty(field)) {
      throw noNumber(field);
    }
    for (int missing = Math.max(0, fraction); missing < decimals; missing++) {
      number *= 10;
      refuseLarge(field, number);
    }
    return number;
  }

  private void refuseDigit(int field, int digit, int decimals) throws BadFieldException {
    if (digit != '0') {
      throw new BadFieldException(
          name(field),
          "is ‘" + text(field) + "’: at most " + decimals + " decimals have a meaning");
    }
  }

  private void refuseLarge(int field, long number) throws BadFieldException {
    if (number > LARGEST) {
      throw new BadFieldException(name(field), "is ‘" + text(field) + "’: too large a number");
    }
  }

  private BadFieldException noNumber(int field) throws BadFieldException {
    return isEmpty(field)
        ? new BadFieldException(name(field), "is empty: expected a number")
        : new BadFieldException(
            name(field), "is ‘" + text(field) + "’: expected a number of at least 0");
  }

  /** A time as seconds since 1970-01-01T00:00Z; in {@code zone} where the field has no offset. */
  public long instant(int field, @Nullable ZoneClock zone) throws BadFieldException {
    int start = buffer.start(field);
    int length = buffer.end(field) - start;
    String reason = time.read(buffer.bytes(), start, length);
    if (reason != null) {
      String shown = isEmpty(field) ? "is empty" : "is ‘" + text(field) + "’";
      throw new BadFieldException(name(field), shown + ": " + reason);
    }
    if (time.hasOffset()) {
      return time.wallSeconds() - time.offsetSeconds();
    }
    if (zone == null) {
      throw new BadFieldException(
          name(field), "is ‘" + text(field) + "’: it has no offset, and no zone is given");
    }
    return zone.instant(time.wallSeconds());
  }

  /** The name of a column. */
  public String name(int field) {
    return field >= 0 && field < names.size() ? names.get(field) : "";
  }
}
