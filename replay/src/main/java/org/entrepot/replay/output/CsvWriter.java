package org.entrepot.replay.output;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.CurrencyUnit;

/** Writes rows as RFC 4180 describes them, in UTF-8, with LF; quotes only where they are needed. */
public final class CsvWriter implements Closeable {

  private static final int ROOM = 1 << 16;
  private static final char LAST_ASCII = 127;
  private static final int TEN = 10;

  /** Those of a long, a sign, a point, and what separates fields. */
  private static final int MOST_DIGITS = 32;

  private final OutputStream out;
  private final byte[] held = new byte[ROOM];
  private int used;
  private boolean first = true;

  private CsvWriter(OutputStream out) {
    this.out = out;
  }

  /** Makes the file, or empties it. */
  public static CsvWriter create(Path file) throws IOException {
    return new CsvWriter(Files.newOutputStream(file));
  }

  /** The next field of the row. */
  public CsvWriter field(String text) throws IOException {
    return isPlain(text) ? this : written(bytes(text));
  }

  /**
   * Writes a text of a few ASCII characters without quotes, as nearly all are, straight to where it
   * is held; false where it is another one, of which nothing is written then.
   */
  private boolean isPlain(String text) {
    int length = text.length();
    if (length + 1 > ROOM - used) {
      return false;
    }
    int next = used;
    if (!first) {
      held[next++] = ',';
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > LAST_ASCII || needsQuotes(c)) {
        return false;
      }
      held[next + i] = (byte) c;
    }
    used = next + length;
    first = false;
    return true;
  }

  /** An amount of money in minor units, with as many decimals as its currency has. */
  public CsvWriter amount(long minor, CurrencyUnit currency) throws IOException {
    if (MOST_DIGITS > ROOM - used) {
      flush();
    }
    if (!first) {
      held[used++] = ',';
    }
    first = false;
    if (minor < 0) {
      held[used++] = '-';
    }
    int decimals = currency.getDecimalPlaces();
    int end = used + digits(minor, decimals) + (decimals > 0 ? 1 : 0);
    // Under zero, as the least long has no opposite.
    long left = minor < 0 ? minor : -minor;
    for (int at = end - 1; at >= used; at--) {
      if (decimals > 0 && at == end - 1 - decimals) {
        held[at] = '.';
      } else {
        held[at] = (byte) ('0' - left % TEN);
        left /= TEN;
      }
    }
    used = end;
    return this;
  }

  /** How many digits are written: at least one before the point. */
  private static int digits(long minor, int decimals) {
    int digits = 1;
    for (long left = minor / TEN; left != 0; left /= TEN) {
      digits++;
    }
    return Math.max(digits, decimals + 1);
  }

  /** A field that many rows have, as it is to be written. */
  public static Repeated repeated(String text) {
    return new Repeated(bytes(text));
  }

  /** A field that many rows have; what it needs was found out once. */
  public static final class Repeated {
    private final byte[] written;

    private Repeated(byte[] written) {
      this.written = written;
    }
  }

  /** The same as the next field of the row. */
  public CsvWriter field(Repeated text) throws IOException {
    return written(text.written);
  }

  private CsvWriter written(byte[] text) throws IOException {
    if (!first) {
      write(',');
    }
    first = false;
    if (text.length > ROOM - used) {
      flush();
    }
    if (text.length > ROOM) {
      out.write(text);
    } else {
      System.arraycopy(text, 0, held, used, text.length);
      used += text.length;
    }
    return this;
  }

  private void write(char sign) throws IOException {
    if (used == ROOM) {
      flush();
    }
    held[used++] = (byte) sign;
  }

  private void flush() throws IOException {
    out.write(held, 0, used);
    used = 0;
  }

  private static byte[] bytes(String text) {
    return quoted(text).getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (needsQuotes(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsQuotes(char c) {
    return c == ',' || c == '"' || c == '\n' || c == '\r';
  }

  public void endRow() throws IOException {
    write('\n');
    first = true;
  }

  /** A whole row. */
  public void row(Iterable<String> fields) throws IOException {
    for (String field : fields) {
      field(field);
    }
    endRow();
  }

  /** Adds the rows of a file with a header, which is left out. */
  public void rowsOf(Path file) throws IOException {
    flush();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int one = in.read();
      while (one >= 0 && one != '\n') {
        one = in.read();
      }
      in.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
