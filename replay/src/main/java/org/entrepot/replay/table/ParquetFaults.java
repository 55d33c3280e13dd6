package org.entrepot.replay.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** What is wrong with a Parquet file, in words of the file and not of the library that reads it. */
final class ParquetFaults {

  private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String MEMORY = "Out of Memory";

  private ParquetFaults() {}

  /** Why a file that is there cannot be opened. */
  static String unopened(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() == 0) {
        return path + " is no whole Parquet file: it is empty";
      }
      if (!isMark(file, 0)) {
        return path + " is no Parquet file: it does not begin as one";
      }
      return isMark(file, Math.max(0, file.length() - MARK.length)) && file.length() > MARK.length
          ? path + " is no whole Parquet file: the list of columns at its end is damaged"
          : path
              + " is no whole Parquet file: it is cut off, as what a Parquet file ends with is"
              + " missing";
    } catch (IOException closed) {
      return path + " cannot be opened: it may not be read";
    }
  }

  private static boolean isMark(RandomAccessFile file, long at) throws IOException {
    file.seek(at);
    for (byte one : MARK) {
      if (file.read() != one) {
        return false;
      }
    }
    return true;
  }

  /** Why a file cannot be read on after so many rows. */
  static String broken(String name, long rows, SQLException failed) {
    return String.valueOf(failed.getMessage()).contains(MEMORY)
        ? name + " cannot be read after row " + rows + ": its groups of rows need too much memory"
        : name + " is damaged after row " + rows;
  }
}
