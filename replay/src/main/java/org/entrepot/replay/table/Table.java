package org.entrepot.replay.table;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with a header, read row by row. */
public interface Table extends Closeable {

  /** Opens a file: Parquet by its name, else CSV, plain or gzip. */
  static Table open(Path path) throws UnreadableFileException {
    return path.toString().endsWith(".parquet") ? ParquetTable.open(path) : CsvTable.open(path);
  }

  /** The last part of its path. */
  String name();

  List<String> header();

  /** The index of a column, or -1. */
  default int column(String name) {
    return header().indexOf(name);
  }

  /**
   * The next row, or null after the last. The row is the same object each time, and valid until the
   * next call.
   *
   * @throws UnreadableFileException where the file is cut off or damaged
   */
  @Nullable TableRow next() throws UnreadableFileException;

  /** The current row: the same object each time. */
  TableRow row();

  /** Rows read so far, without the header. */
  long rows();

  /**
   * Whether the file ends with its last field and no line end after it: one cut off there, and one
   * written so on purpose, look alike.
   */
  default boolean endsOpen() {
    return false;
  }

  /** Stored bytes read so far. */
  long bytesRead();

  /** SHA-256 of the file as stored; reads what is left of it. */
  String sha256() throws UnreadableFileException;

  @Override
  void close();
}
