package org.entrepot.replay.output;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows as RFC 4180 describes them, in UTF-8, with LF; quotes only where they are needed. */
public final class CsvWriter implements Closeable {

  private final BufferedWriter out;
  private boolean first = true;

  private CsvWriter(BufferedWriter out) {
    this.out = out;
  }

  /** Makes the file, or empties it. */
  public static CsvWriter create(Path file) throws IOException {
    return new CsvWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** The next field of the row. */
  public CsvWriter field(String text) throws IOException {
    return written(quoted(text));
  }

  /** A field that many rows have, as it is to be written. */
  public static Repeated repeated(String text) {
    return new Repeated(quoted(text));
  }

  /** A field that many rows have; what it needs was found out once. */
  public static final class Repeated {
    private final String written;

    private Repeated(String written) {
      this.written = written;
    }
  }

  /** The same as the next field of the row. */
  public CsvWriter field(Repeated text) throws IOException {
    return written(text.written);
  }

  private CsvWriter written(String text) throws IOException {
    if (!first) {
      out.write(',');
    }
    first = false;
    out.write(text);
    return this;
  }

  private static String quoted(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  public void endRow() throws IOException {
    out.write('\n');
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
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.readLine();
      in.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
