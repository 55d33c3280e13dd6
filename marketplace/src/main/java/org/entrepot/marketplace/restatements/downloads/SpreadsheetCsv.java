package org.entrepot.marketplace.restatements.downloads;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Copies comma-separated values so that a spreadsheet computes none of them: text that begins as a
 * formula does gets an apostrophe before it, as OWASP advises against CSV injection. Numbers stay.
 */
public final class SpreadsheetCsv {

  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int END = -1;

  private final Reader in;
  private final Writer out;
  private final StringBuilder field = new StringBuilder();

  private SpreadsheetCsv(Reader in, Writer out) {
    this.in = in;
    this.out = out;
  }

  /** Copies all of a well-formed file. */
  public static void copy(Reader in, Writer out) throws IOException {
    new SpreadsheetCsv(in, out).copy();
  }

  private void copy() throws IOException {
    boolean quoted = false;
    int next = in.read();
    while (next != END) {
      char c = (char) next;
      if (c == '"') {
        quoted = !quoted;
      }
      if (!quoted && (c == ',' || c == '\n')) {
        writeField();
        out.write(c);
      } else {
        field.append(c);
      }
      next = in.read();
    }
    writeField();
  }

  private void writeField() throws IOException {
    String written = field.toString();
    field.setLength(0);
    boolean quotes = written.startsWith("\"");
    String text = quotes ? written.substring(1) : written;
    if (text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches()) {
      out.write(written);
    } else {
      out.write(quotes ? "\"'" : "'");
      out.write(text);
    }
  }
}
