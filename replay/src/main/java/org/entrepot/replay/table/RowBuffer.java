package org.entrepot.replay.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits bytes into rows and fields, in place. The bytes of the current row stay in the buffer, so
 * that a row whose quote is never closed can be given back from its second line on.
 */
final class RowBuffer implements TableRow.Fields {

  /** A row longer than this is no row but an open quote. */
  private static final int LONGEST_ROW_BYTES = 1 << 20;

  private static final int FIRST_BYTES = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int filled;
  private int at;
  private int rowStart;
  private boolean ended;
  private boolean begun;
  private long line = 0;
  private long nextLine = 1;

  private int fields;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] escaped = new boolean[32];
  private @Nullable String fault;
  private boolean quoteOpen;
  private boolean lineEndMissing;

  RowBuffer(InputStream in) {
    this.in = in;
  }

  /** Moves to the next row; false after the last. */
  boolean next() throws IOException {
    if (!begun) {
      begun = true;
      skipMark();
    }
    do {
      rowStart = at;
      line = nextLine;
      fields = 0;
      fault = null;
      quoteOpen = false;
      if (peek() < 0) {
        return false;
      }
      row();
    } while (fields == 1 && starts[0] == ends[0] && fault == null && !quotedEmpty());
    return true;
  }

  private boolean quotedEmpty() {
    return starts[0] > rowStart;
  }

  private void skipMark() throws IOException {
    peek();
    while (filled < MARK.length && !ended) {
      fill();
    }
    if (filled >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
      at = MARK.length;
    }
  }

  private void row() throws IOException {
    boolean more = true;
    while (more) {
      more = peek() == '"' ? quoted() : bare();
    }
  }

  /** Reads a field without quotes; true where another field follows. */
  private boolean bare() throws IOException {
    int start = at - rowStart;
    while (true) {
      at = endOfPlain(bytes, at, filled);
      int next = peek();
      if (next < 0 || next == ',' || next == '\n') {
        boolean crlf = next != ',' && at - rowStart > start && bytes[at - 1] == '\r';
        add(rowStart + start, crlf ? at - 1 : at, false);
        return separator(next);
      }
      if (next == '"') {
        faulty("has a quote inside a field that does not begin with one");
        at++;
      }
    }
  }

  /** The first byte from {@code at} that ends a field without quotes, or the end of the block. */
  private static int endOfPlain(byte[] block, int at, int end) {
    for (int i = at; i < end; i++) {
      byte c = block[i];
      // Most bytes are digits and letters: one comparison tells them from all three.
      if (c <= ',' && (c == ',' || c == '\n' || c == '"')) {
        return i;
      }
    }
    return end;
  }

  /** Reads a quoted field; true where another field follows. */
  private boolean quoted() throws IOException {
    at++;
    int start = at - rowStart;
    boolean doubled = false;
    while (true) {
      int next = peek();
      if (next < 0 || at - rowStart > LONGEST_ROW_BYTES) {
        return giveBack();
      }
      at++;
      if (next == '\n') {
        nextLine++;
      } else if (next == '"') {
        if (peek() != '"') {
          break;
        }
        doubled = true;
        at++;
      }
    }
    int end = at - rowStart - 1;
    if (peek() == '\r') {
      at++;
    }
    int after = peek();
    add(rowStart + start, rowStart + end, doubled);
    if (after >= 0 && after != ',' && after != '\n') {
      faulty("has text after a closing quote");
      return bare();
    }
    return separator(after);
  }

  private boolean separator(int next) {
    if (next < 0) {
      lineEndMissing = true;
      return false;
    }
    at++;
    if (next == '\n') {
      nextLine++;
      return false;
    }
    return true;
  }

  /** Ends the row at its first line break: the quote that it opens is never closed. */
  private boolean giveBack() {
    int end = rowStart;
    while (end < filled && bytes[end] != '\n') {
      end++;
    }
    at = Math.min(filled, end + 1);
    quoteOpen = true;
    lineEndMissing = ended && end == filled;
    nextLine = line + 1;
    faulty("opens a quote that is never closed");
    return false;
  }

  private void faulty(String what) {
    if (fault == null) {
      fault = what;
    }
  }

  private void add(int start, int end, boolean doubled) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
      escaped = Arrays.copyOf(escaped, fields * 2);
    }
    starts[fields] = start;
    ends[fields] = end;
    escaped[fields] = doubled;
    fields++;
  }

  private int peek() throws IOException {
    while (at == filled) {
      if (ended) {
        return -1;
      }
      fill();
    }
    return bytes[at] & 0xFF;
  }

  /** Reads on; moves the current row to the front where the buffer is full. */
  private void fill() throws IOException {
    if (filled == bytes.length) {
      if (rowStart > 0) {
        moveToFront();
      } else {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
    }
    int read = in.read(bytes, filled, bytes.length - filled);
    ended = read < 0;
    filled += Math.max(0, read);
  }

  private void moveToFront() {
    System.arraycopy(bytes, rowStart, bytes, 0, filled - rowStart);
    for (int i = 0; i < fields; i++) {
      starts[i] -= rowStart;
      ends[i] -= rowStart;
    }
    at -= rowStart;
    filled -= rowStart;
    rowStart = 0;
  }

  /** Whether the file ends within the current row: before its last field, or inside a quote. */
  boolean endsWithin(int expected) {
    return lineEndMissing && (quoteOpen || fields < expected);
  }

  /** Whether the current row is the last one, and no line end follows it. */
  boolean isLineEndMissing() {
    return lineEndMissing;
  }

  /** Refuses a row that breaks the quoting rules or has another number of fields. */
  @Override
  public void check(int expected) throws BadFieldException {
    if (fault != null) {
      throw new BadFieldException("", fault);
    }
    if (fields != expected) {
      throw new BadFieldException("", "has " + fields + " fields; the header has " + expected);
    }
  }

  boolean looksLikeUtf16() {
    for (int i = rowStart; i < at; i++) {
      if (bytes[i] == 0 || (i + 1 < at && bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xFE)) {
        return true;
      }
    }
    return false;
  }

  /** The line of the file on which the current row begins, from 1. */
  @Override
  public long line() {
    return line;
  }

  @Override
  public int fields() {
    return fields;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start(int field) {
    return starts[field];
  }

  @Override
  public int end(int field) {
    return ends[field];
  }

  @Override
  public boolean escaped(int field) {
    return escaped[field];
  }
}
