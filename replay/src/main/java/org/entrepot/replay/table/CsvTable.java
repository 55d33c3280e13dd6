package org.entrepot.replay.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file with a header, row by row: RFC 4180 with line breaks inside quotes, LF or
 * CRLF, UTF-8 with or without a mark at its start. Fields are read in place and typed by {@link
 * TableRow}.
 *
 * <p>A row that breaks the quoting rules is bad, and reading goes on with the next line, so that
 * one stray quote does not swallow the rest of the file. Blank lines are no rows. A last row that
 * ends, without a line end, before its last field or inside a quote is a file that is cut off.
 */
public final class CsvTable implements Table {

  private final StoredFile file;
  private final RowBuffer rows;
  private final List<String> header;
  private final TableRow row;
  private long count;

  private CsvTable(StoredFile file) throws UnreadableFileException {
    this.file = file;
    this.rows = new RowBuffer(file.content());
    this.row = new TableRow(rows);
    this.header = header(rows, row);
    row.name(header);
  }

  /** Opens a file and reads its header. */
  public static CsvTable open(Path path) throws UnreadableFileException {
    StoredFile file = StoredFile.open(path);
    try {
      return new CsvTable(file);
    } catch (UnreadableFileException broken) {
      file.close();
      throw broken;
    }
  }

  private List<String> header(RowBuffer buffer, TableRow first) throws UnreadableFileException {
    if (!advance()) {
      throw new UnreadableFileException(file.name() + " is empty: it needs a header");
    }
    if (buffer.looksLikeUtf16()) {
      throw new UnreadableFileException(
          file.name() + " is not UTF-8 (it looks like UTF-16): save it as UTF-8");
    }
    List<String> names = new ArrayList<>();
    try {
      buffer.check(buffer.fields());
      for (int i = 0; i < buffer.fields(); i++) {
        names.add(first.text(i).strip());
      }
    } catch (BadFieldException bad) {
      throw new UnreadableFileException(file.name() + ":1: its header " + bad.words(), bad);
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        throw new UnreadableFileException(
            file.name() + ":1: column ‘" + names.get(i) + "’ stands twice in the header");
      }
    }
    return List.copyOf(names);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() throws UnreadableFileException {
    if (!advance()) {
      return null;
    }
    count++;
    if (rows.endsWithin(header.size())) {
      throw new UnreadableFileException(
          file.name()
              + " is cut off: it ends in the middle of row "
              + count
              + " (line "
              + rows.line()
              + ")");
    }
    return row;
  }

  private boolean advance() throws UnreadableFileException {
    try {
      return rows.next();
    } catch (EOFException cutOff) {
      throw new UnreadableFileException(
          file.name() + " is cut off: its gzip data ends after row " + count, cutOff);
    } catch (ZipException damaged) {
      throw new UnreadableFileException(
          file.name() + " is damaged: its gzip data is wrong after row " + count, damaged);
    } catch (IOException broken) {
      throw new UnreadableFileException(
          file.name() + " cannot be read after row " + count + ": " + broken.getMessage(), broken);
    }
  }

  @Override
  public TableRow row() {
    return row;
  }

  @Override
  public long rows() {
    return count;
  }

  @Override
  public boolean endsOpen() {
    return count > 0 && rows.isLineEndMissing();
  }

  @Override
  public long bytesRead() {
    return file.bytesRead();
  }

  @Override
  public String sha256() throws UnreadableFileException {
    return file.sha256OfAll();
  }

  @Override
  public void close() {
    file.close();
  }
}
